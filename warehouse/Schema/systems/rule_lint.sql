-- rule_lint: one row a warning of the linter: the rule is valid but easy to game, or hard to check
create table if not exists rule_lint (
  system_id varchar,
  version varchar,
  ordinal integer,
  place varchar,
  rule varchar,
  zh varchar,
  en varchar
);
comment on table rule_lint is 'one row a warning of the linter: the rule is valid but easy to game, or hard to check';
comment on column rule_lint.system_id is 'assessment system';
comment on column rule_lint.version is 'version of its file, the year it takes effect';
comment on column rule_lint.ordinal is 'order over all systems';
comment on column rule_lint.place is 'clause, requirement, indicator or part of the file';
comment on column rule_lint.rule is 'code of the warning';
comment on column rule_lint.zh is 'what is wrong';
comment on column rule_lint.en is 'the same in English';

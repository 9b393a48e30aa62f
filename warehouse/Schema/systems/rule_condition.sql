-- rule_condition: one row a condition of a clause; conditions of one group_no hold together, groups are alternatives in order
create table if not exists rule_condition (
  system_id varchar,
  version varchar,
  profile varchar,
  clause_id varchar,
  group_no integer,
  condition_no integer,
  measure varchar,
  item varchar,
  op varchar,
  value decimal(18,4),
  text_value varchar,
  points decimal(12,4),
  population varchar
);
comment on table rule_condition is 'one row a condition of a clause; conditions of one group_no hold together, groups are alternatives in order';
comment on column rule_condition.system_id is 'assessment system';
comment on column rule_condition.version is 'version of its file, the year it takes effect';
comment on column rule_condition.profile is 'profile, empty if none';
comment on column rule_condition.clause_id is 'CL-1.1 …, unique in the system version';
comment on column rule_condition.group_no is 'row of a step table, item of a list (ordinal of its rule_option), else 1';
comment on column rule_condition.condition_no is 'order';
comment on column rule_condition.measure is 'measure observed';
comment on column rule_condition.item is 'list item, null = all';
comment on column rule_condition.op is '=, <>, <, <=, >, >=';
comment on column rule_condition.value is 'figure compared, null for text';
comment on column rule_condition.text_value is 'category compared';
comment on column rule_condition.points is 'points of the step row, null otherwise';
comment on column rule_condition.population is 'asked only of its members, null = of everybody';

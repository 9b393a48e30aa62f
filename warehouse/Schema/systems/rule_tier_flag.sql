-- rule_tier_flag: a score that the text leaves open: the tier is given and flagged boundary_ambiguous
create table if not exists rule_tier_flag (
  system_id varchar,
  version varchar,
  value decimal(12,4)
);
comment on table rule_tier_flag is 'a score that the text leaves open: the tier is given and flagged boundary_ambiguous';
comment on column rule_tier_flag.system_id is 'assessment system';
comment on column rule_tier_flag.version is 'version of its file, the year it takes effect';
comment on column rule_tier_flag.value is 'exact score';

-- rule_tier: one row a tier by threshold, best first
create table if not exists rule_tier (
  system_id varchar,
  version varchar,
  ordinal integer,
  label varchar,
  lower decimal(12,4),
  is_inclusive boolean
);
comment on table rule_tier is 'one row a tier by threshold, best first';
comment on column rule_tier.system_id is 'assessment system';
comment on column rule_tier.version is 'version of its file, the year it takes effect';
comment on column rule_tier.ordinal is '1 = best';
comment on column rule_tier.label is 'as in the source, null where the text names none';
comment on column rule_tier.lower is 'lower bound';
comment on column rule_tier.is_inclusive is 'the bound itself belongs to the tier';

-- rule_tier: one row a tier, best first: by threshold, by recorded label, by rank or by quota
create table if not exists rule_tier (
  system_id varchar,
  version varchar,
  ordinal integer,
  label varchar,
  lower decimal(12,4),
  is_inclusive boolean,
  upper decimal(12,4),
  top_n integer,
  bottom_n integer,
  quota_measure varchar
);
comment on table rule_tier is 'one row a tier, best first: by threshold, by recorded label, by rank or by quota';
comment on column rule_tier.system_id is 'assessment system';
comment on column rule_tier.version is 'version of its file, the year it takes effect';
comment on column rule_tier.ordinal is '1 = best';
comment on column rule_tier.label is 'as in the source, null where the text names none';
comment on column rule_tier.lower is 'lower bound, null where the tier has none';
comment on column rule_tier.is_inclusive is 'the bound itself belongs to the tier';
comment on column rule_tier.upper is 'upper bound where the text prints one, null otherwise';
comment on column rule_tier.top_n is 'the first n ranks, null otherwise';
comment on column rule_tier.bottom_n is 'the last n ranks, null otherwise';
comment on column rule_tier.quota_measure is 'measure that gives the number of places, null otherwise';

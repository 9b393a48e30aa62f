-- rule_override: one row a condition that replaces the tier or takes rights away
create table if not exists rule_override (
  system_id varchar,
  version varchar,
  ordinal integer,
  kind varchar,
  result varchar,
  measure varchar,
  item varchar,
  op varchar,
  value decimal(18,4),
  text_value varchar,
  label varchar,
  rights varchar,
  period varchar,
  quote varchar,
  interpretation varchar
);
comment on table rule_override is 'one row a condition that replaces the tier or takes rights away';
comment on column rule_override.system_id is 'assessment system';
comment on column rule_override.version is 'version of its file, the year it takes effect';
comment on column rule_override.ordinal is 'order in the file';
comment on column rule_override.kind is 'force_tier (score kept, tier replaced) or disqualify (score and tier kept, rights lost)';
comment on column rule_override.result is 'what of the result is compared: tier, total, deducted (standard points less total) or rank; null where a measure is';
comment on column rule_override.measure is 'measure compared, null where the result is';
comment on column rule_override.item is 'list item of the measure, null = all';
comment on column rule_override.op is '=, <>, <, <=, >, >=';
comment on column rule_override.value is 'figure compared, null for text';
comment on column rule_override.text_value is 'label or category compared';
comment on column rule_override.label is 'tier forced, null for disqualify';
comment on column rule_override.rights is 'rights lost, joined by ;, null for force_tier';
comment on column rule_override.period is 'how long they are lost, null for force_tier';
comment on column rule_override.quote is 'original phrase';
comment on column rule_override.interpretation is 'interpretation choices used, joined by ;';

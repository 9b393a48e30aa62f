-- rule_veto: one row a condition that stops the assessment
create table if not exists rule_veto (
  system_id varchar,
  version varchar,
  measure varchar,
  op varchar,
  text_value varchar,
  quote varchar
);
comment on table rule_veto is 'one row a condition that stops the assessment';
comment on column rule_veto.system_id is 'assessment system';
comment on column rule_veto.version is 'version of its file, the year it takes effect';
comment on column rule_veto.measure is 'measure observed';
comment on column rule_veto.op is 'operator';
comment on column rule_veto.text_value is 'category';
comment on column rule_veto.quote is 'original phrase';

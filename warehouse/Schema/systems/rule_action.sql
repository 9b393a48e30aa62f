-- rule_action: what follows from a result; recorded, never carried out
create table if not exists rule_action (
  system_id varchar,
  version varchar,
  label varchar,
  action varchar,
  quote varchar,
  interpretation varchar
);
comment on table rule_action is 'what follows from a result; recorded, never carried out';
comment on column rule_action.system_id is 'assessment system';
comment on column rule_action.version is 'version of its file, the year it takes effect';
comment on column rule_action.label is 'what triggers it: a label, result (every scored subject) or disqualified';
comment on column rule_action.action is 'consequence in the words of the source';
comment on column rule_action.quote is 'original phrase';
comment on column rule_action.interpretation is 'interpretation choices used, joined by ;';

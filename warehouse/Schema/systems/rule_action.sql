-- rule_action: what follows from a tier; recorded, never carried out
create table if not exists rule_action (
  system_id varchar,
  version varchar,
  label varchar,
  action varchar
);
comment on table rule_action is 'what follows from a tier; recorded, never carried out';
comment on column rule_action.system_id is 'assessment system';
comment on column rule_action.version is 'version of its file, the year it takes effect';
comment on column rule_action.label is 'tier label';
comment on column rule_action.action is 'consequence in the words of the source';

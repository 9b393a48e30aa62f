-- rule_setting: one row a choice that settings.yaml may change
create table if not exists rule_setting (
  system_id varchar,
  version varchar,
  setting varchar,
  value varchar,
  default_value varchar,
  allowed varchar,
  origin varchar,
  note_zh varchar,
  note_en varchar
);
comment on table rule_setting is 'one row a choice that settings.yaml may change';
comment on column rule_setting.system_id is 'assessment system';
comment on column rule_setting.version is 'version of its file, the year it takes effect';
comment on column rule_setting.setting is 'INT-03 … or a plain name';
comment on column rule_setting.value is 'value in force';
comment on column rule_setting.default_value is 'value of the file';
comment on column rule_setting.allowed is 'choices joined by ;, empty = any';
comment on column rule_setting.origin is 'text (the source offers the choice) or ours';
comment on column rule_setting.note_zh is 'what is chosen, null if not said';
comment on column rule_setting.note_en is 'the same in English';

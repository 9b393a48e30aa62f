-- rule_note: one row a thing the text states without scoring it, or leaves out
create table if not exists rule_note (
  system_id varchar,
  version varchar,
  ordinal integer,
  kind varchar,
  reference varchar,
  text_zh varchar,
  text_en varchar,
  quote varchar
);
comment on table rule_note is 'one row a thing the text states without scoring it, or leaves out';
comment on column rule_note.system_id is 'assessment system';
comment on column rule_note.version is 'version of its file, the year it takes effect';
comment on column rule_note.ordinal is 'order in the file';
comment on column rule_note.kind is 'stage (of the process), fact, missing (not shown by the text) or issue';
comment on column rule_note.reference is 'ISS-12 …, null if none';
comment on column rule_note.text_zh is 'the statement';
comment on column rule_note.text_en is 'the same in English';
comment on column rule_note.quote is 'original phrase';

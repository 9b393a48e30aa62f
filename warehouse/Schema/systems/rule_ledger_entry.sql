-- rule_ledger_entry: one row a type of points entry that a month adds up
create table if not exists rule_ledger_entry (
  system_id varchar,
  version varchar,
  ordinal integer,
  entry_type varchar,
  sign integer
);
comment on table rule_ledger_entry is 'one row a type of points entry that a month adds up';
comment on column rule_ledger_entry.system_id is 'assessment system';
comment on column rule_ledger_entry.version is 'version of its file, the year it takes effect';
comment on column rule_ledger_entry.ordinal is 'order in the formula, the base first';
comment on column rule_ledger_entry.entry_type is 'base, duty, contribution, bonus, deduct, appraisal';
comment on column rule_ledger_entry.sign is '1 or -1';

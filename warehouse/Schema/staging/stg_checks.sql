-- stg_checks: accepted rows of the checks dataset, typed, of every load
create table if not exists stg_checks (
  check_id varchar,
  inspector_unit_id varchar,
  target_unit_id varchar,
  check_kind varchar,
  held_on date,
  findings integer,
  load_id bigint,
  row_number bigint,
  recorded_at timestamp,
  recorded_by varchar,
  submitted_at timestamp,
  evidence_hash varchar
);
comment on table stg_checks is 'accepted rows of the checks dataset, typed, of every load';
comment on column stg_checks.check_id is 'key';
comment on column stg_checks.inspector_unit_id is 'unit that held the check';
comment on column stg_checks.target_unit_id is 'unit that was checked';
comment on column stg_checks.check_kind is 'inspection, supervision, guidance, comment, appraisal';
comment on column stg_checks.held_on is 'day';
comment on column stg_checks.findings is 'problems found, number';
comment on column stg_checks.load_id is 'the load run that brought the row';
comment on column stg_checks.row_number is 'record number in its file or sheet, 1 = first row under the header';
comment on column stg_checks.recorded_at is 'when the row was entered, as the unit states';
comment on column stg_checks.recorded_by is 'who entered it';
comment on column stg_checks.submitted_at is 'when it was handed in';
comment on column stg_checks.evidence_hash is 'fingerprint of the attached evidence';

-- stg_enrolments: accepted rows of the enrolments dataset, typed, of every load
create table if not exists stg_enrolments (
  system_id varchar,
  subject_type varchar,
  subject_id varchar,
  profile varchar,
  period varchar,
  load_id bigint,
  row_number bigint,
  recorded_at timestamp,
  recorded_by varchar,
  submitted_at timestamp,
  evidence_hash varchar
);
comment on table stg_enrolments is 'accepted rows of the enrolments dataset, typed, of every load';
comment on column stg_enrolments.system_id is 'assessment system';
comment on column stg_enrolments.subject_type is 'unit or person';
comment on column stg_enrolments.subject_id is 'unit_id or person_id';
comment on column stg_enrolments.profile is 'profile of the system, null = chosen by role';
comment on column stg_enrolments.period is 'assessment period, usually a year';
comment on column stg_enrolments.load_id is 'the load run that brought the row';
comment on column stg_enrolments.row_number is 'record number in its file or sheet, 1 = first row under the header';
comment on column stg_enrolments.recorded_at is 'when the row was entered, as the unit states';
comment on column stg_enrolments.recorded_by is 'who entered it';
comment on column stg_enrolments.submitted_at is 'when it was handed in';
comment on column stg_enrolments.evidence_hash is 'fingerprint of the attached evidence';

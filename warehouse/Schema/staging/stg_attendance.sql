-- stg_attendance: accepted rows of the attendance dataset, typed, of every load
create table if not exists stg_attendance (
  session_id varchar,
  person_id varchar,
  status varchar,
  signed_at timestamp,
  hours decimal(8,2),
  load_id bigint,
  row_number bigint,
  recorded_at timestamp,
  recorded_by varchar,
  submitted_at timestamp,
  evidence_hash varchar
);
comment on table stg_attendance is 'accepted rows of the attendance dataset, typed, of every load';
comment on column stg_attendance.session_id is 'session';
comment on column stg_attendance.person_id is 'person';
comment on column stg_attendance.status is 'present, excused, unexcused, made_up';
comment on column stg_attendance.signed_at is 'time of signing in';
comment on column stg_attendance.hours is 'hours credited';
comment on column stg_attendance.load_id is 'the load run that brought the row';
comment on column stg_attendance.row_number is 'record number in its file or sheet, 1 = first row under the header';
comment on column stg_attendance.recorded_at is 'when the row was entered, as the unit states';
comment on column stg_attendance.recorded_by is 'who entered it';
comment on column stg_attendance.submitted_at is 'when it was handed in';
comment on column stg_attendance.evidence_hash is 'fingerprint of the attached evidence';

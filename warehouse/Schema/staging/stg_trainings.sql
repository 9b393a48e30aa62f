-- stg_trainings: accepted rows of the trainings dataset, typed, of every load
create table if not exists stg_trainings (
  person_id varchar,
  course_id varchar,
  course_type varchar,
  from_on date,
  to_on date,
  hours decimal(8,2),
  organiser varchar,
  certificate_no varchar,
  has_write_up boolean,
  load_id bigint,
  row_number bigint,
  recorded_at timestamp,
  recorded_by varchar,
  submitted_at timestamp,
  evidence_hash varchar
);
comment on table stg_trainings is 'accepted rows of the trainings dataset, typed, of every load';
comment on column stg_trainings.person_id is 'who was trained';
comment on column stg_trainings.course_id is 'course';
comment on column stg_trainings.course_type is 'offjob, elective, induction, professional, promotion, theory, rotation or party_school';
comment on column stg_trainings.from_on is 'first day';
comment on column stg_trainings.to_on is 'last day';
comment on column stg_trainings.hours is 'study hours';
comment on column stg_trainings.organiser is 'who held it';
comment on column stg_trainings.certificate_no is 'number of the certificate';
comment on column stg_trainings.has_write_up is 'a written reflection came of it';
comment on column stg_trainings.load_id is 'the load run that brought the row';
comment on column stg_trainings.row_number is 'record number in its file or sheet, 1 = first row under the header';
comment on column stg_trainings.recorded_at is 'when the row was entered, as the unit states';
comment on column stg_trainings.recorded_by is 'who entered it';
comment on column stg_trainings.submitted_at is 'when it was handed in';
comment on column stg_trainings.evidence_hash is 'fingerprint of the attached evidence';

-- stg_awards: accepted rows of the awards dataset, typed, of every load
create table if not exists stg_awards (
  award_id varchar,
  subject_type varchar,
  subject_id varchar,
  level varchar,
  issuer varchar,
  title varchar,
  awarded_on date,
  doc_no varchar,
  is_collective boolean,
  load_id bigint,
  row_number bigint,
  recorded_at timestamp,
  recorded_by varchar,
  submitted_at timestamp,
  evidence_hash varchar
);
comment on table stg_awards is 'accepted rows of the awards dataset, typed, of every load';
comment on column stg_awards.award_id is 'key';
comment on column stg_awards.subject_type is 'unit or person';
comment on column stg_awards.subject_id is 'unit_id or person_id';
comment on column stg_awards.level is 'central, province, city, county, unit';
comment on column stg_awards.issuer is 'who gave it';
comment on column stg_awards.title is 'what it is called';
comment on column stg_awards.awarded_on is 'day';
comment on column stg_awards.doc_no is 'number of the document or certificate';
comment on column stg_awards.is_collective is 'given to a group';
comment on column stg_awards.load_id is 'the load run that brought the row';
comment on column stg_awards.row_number is 'record number in its file or sheet, 1 = first row under the header';
comment on column stg_awards.recorded_at is 'when the row was entered, as the unit states';
comment on column stg_awards.recorded_by is 'who entered it';
comment on column stg_awards.submitted_at is 'when it was handed in';
comment on column stg_awards.evidence_hash is 'fingerprint of the attached evidence';

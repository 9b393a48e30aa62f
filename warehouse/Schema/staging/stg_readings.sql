-- stg_readings: accepted rows of the readings dataset, typed, of every load
create table if not exists stg_readings (
  person_id varchar,
  book varchar,
  pages integer,
  started_on date,
  finished_on date,
  load_id bigint,
  row_number bigint,
  recorded_at timestamp,
  recorded_by varchar,
  submitted_at timestamp,
  evidence_hash varchar
);
comment on table stg_readings is 'accepted rows of the readings dataset, typed, of every load';
comment on column stg_readings.person_id is 'reader';
comment on column stg_readings.book is 'title of the book';
comment on column stg_readings.pages is 'pages of the book';
comment on column stg_readings.started_on is 'first day';
comment on column stg_readings.finished_on is 'last day';
comment on column stg_readings.load_id is 'the load run that brought the row';
comment on column stg_readings.row_number is 'record number in its file or sheet, 1 = first row under the header';
comment on column stg_readings.recorded_at is 'when the row was entered, as the unit states';
comment on column stg_readings.recorded_by is 'who entered it';
comment on column stg_readings.submitted_at is 'when it was handed in';
comment on column stg_readings.evidence_hash is 'fingerprint of the attached evidence';

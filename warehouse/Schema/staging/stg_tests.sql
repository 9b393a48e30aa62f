-- stg_tests: accepted rows of the tests dataset, typed, of every load
create table if not exists stg_tests (
  test_id varchar,
  person_id varchar,
  taken_on date,
  score decimal(8,2),
  full_mark decimal(8,2),
  load_id bigint,
  row_number bigint,
  recorded_at timestamp,
  recorded_by varchar,
  submitted_at timestamp,
  evidence_hash varchar
);
comment on table stg_tests is 'accepted rows of the tests dataset, typed, of every load';
comment on column stg_tests.test_id is 'test, one for all who sat it';
comment on column stg_tests.person_id is 'who sat it';
comment on column stg_tests.taken_on is 'day';
comment on column stg_tests.score is 'score';
comment on column stg_tests.full_mark is 'most that could be scored, null = 100';
comment on column stg_tests.load_id is 'the load run that brought the row';
comment on column stg_tests.row_number is 'record number in its file or sheet, 1 = first row under the header';
comment on column stg_tests.recorded_at is 'when the row was entered, as the unit states';
comment on column stg_tests.recorded_by is 'who entered it';
comment on column stg_tests.submitted_at is 'when it was handed in';
comment on column stg_tests.evidence_hash is 'fingerprint of the attached evidence';

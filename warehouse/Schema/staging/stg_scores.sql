-- stg_scores: accepted rows of the scores dataset, typed, of every load
create table if not exists stg_scores (
  system_id varchar,
  indicator_id varchar,
  subject_type varchar,
  subject_id varchar,
  period varchar,
  assessor varchar,
  points decimal(12,4),
  scored_at timestamp,
  assessor_id varchar,
  comment varchar,
  load_id bigint,
  row_number bigint,
  recorded_at timestamp,
  recorded_by varchar,
  submitted_at timestamp,
  evidence_hash varchar
);
comment on table stg_scores is 'accepted rows of the scores dataset, typed, of every load';
comment on column stg_scores.system_id is 'assessment system';
comment on column stg_scores.indicator_id is 'indicator or part; total or vote where only that was given';
comment on column stg_scores.subject_type is 'unit or person';
comment on column stg_scores.subject_id is 'unit_id or person_id';
comment on column stg_scores.period is 'year, or quarter = as at its end';
comment on column stg_scores.assessor is 'self or review';
comment on column stg_scores.points is 'points entered';
comment on column stg_scores.scored_at is 'when';
comment on column stg_scores.assessor_id is 'who';
comment on column stg_scores.comment is 'comment';
comment on column stg_scores.load_id is 'the load run that brought the row';
comment on column stg_scores.row_number is 'record number in its file or sheet, 1 = first row under the header';
comment on column stg_scores.recorded_at is 'when the row was entered, as the unit states';
comment on column stg_scores.recorded_by is 'who entered it';
comment on column stg_scores.submitted_at is 'when it was handed in';
comment on column stg_scores.evidence_hash is 'fingerprint of the attached evidence';

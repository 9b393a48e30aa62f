-- stg_self_study: accepted rows of the self_study dataset, typed, of every load
create table if not exists stg_self_study (
  person_id varchar,
  period varchar,
  hours decimal(8,2),
  load_id bigint,
  row_number bigint,
  recorded_at timestamp,
  recorded_by varchar,
  submitted_at timestamp,
  evidence_hash varchar
);
comment on table stg_self_study is 'accepted rows of the self_study dataset, typed, of every load';
comment on column stg_self_study.person_id is 'who studied';
comment on column stg_self_study.period is 'month, usually';
comment on column stg_self_study.hours is 'hours of study alone';
comment on column stg_self_study.load_id is 'the load run that brought the row';
comment on column stg_self_study.row_number is 'record number in its file or sheet, 1 = first row under the header';
comment on column stg_self_study.recorded_at is 'when the row was entered, as the unit states';
comment on column stg_self_study.recorded_by is 'who entered it';
comment on column stg_self_study.submitted_at is 'when it was handed in';
comment on column stg_self_study.evidence_hash is 'fingerprint of the attached evidence';

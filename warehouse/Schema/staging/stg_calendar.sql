-- stg_calendar: accepted rows of the calendar dataset, typed, of every load
create table if not exists stg_calendar (
  system_id varchar,
  dataset varchar,
  period varchar,
  due_on date,
  self_from date,
  self_to date,
  review_from date,
  review_to date,
  publish_on date,
  level varchar,
  kind varchar,
  load_id bigint,
  row_number bigint,
  recorded_at timestamp,
  recorded_by varchar,
  submitted_at timestamp,
  evidence_hash varchar
);
alter table stg_calendar add column if not exists is_withdrawn boolean;
comment on table stg_calendar is 'accepted rows of the calendar dataset, typed, of every load';
comment on column stg_calendar.system_id is 'assessment system that is due, null = a dataset is';
comment on column stg_calendar.dataset is 'dataset that is due, null = an assessment is';
comment on column stg_calendar.period is 'period it is due for';
comment on column stg_calendar.due_on is 'last day in time';
comment on column stg_calendar.self_from is 'first day of self scores';
comment on column stg_calendar.self_to is 'last day of self scores';
comment on column stg_calendar.review_from is 'first day of review scores';
comment on column stg_calendar.review_to is 'last day of review scores';
comment on column stg_calendar.publish_on is 'day of publication';
comment on column stg_calendar.level is 'only units of this level, null = any';
comment on column stg_calendar.kind is 'only units of this kind, null = any';
comment on column stg_calendar.load_id is 'the load run that brought the row';
comment on column stg_calendar.row_number is 'record number in its file or sheet, 1 = first row under the header';
comment on column stg_calendar.recorded_at is 'when the row was entered, as the unit states';
comment on column stg_calendar.recorded_by is 'who entered it';
comment on column stg_calendar.submitted_at is 'when it was handed in';
comment on column stg_calendar.evidence_hash is 'fingerprint of the attached evidence';
comment on column stg_calendar.is_withdrawn is 'what earlier rows of this key asked for is not asked for any more';

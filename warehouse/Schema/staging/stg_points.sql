-- stg_points: accepted rows of the points dataset, typed, of every load
create table if not exists stg_points (
  entry_id varchar,
  person_id varchar,
  entry_type varchar,
  item varchar,
  points decimal(12,4),
  occurred_on date,
  declared_on date,
  approved_on date,
  published_on date,
  recorder_id varchar,
  approver_id varchar,
  load_id bigint,
  row_number bigint,
  recorded_at timestamp,
  recorded_by varchar,
  submitted_at timestamp,
  evidence_hash varchar
);
comment on table stg_points is 'accepted rows of the points dataset, typed, of every load';
comment on column stg_points.entry_id is 'key';
comment on column stg_points.person_id is 'member';
comment on column stg_points.entry_type is 'base, duty, contribution, bonus, deduct or appraisal';
comment on column stg_points.item is 'aspect or project that the entry is for';
comment on column stg_points.points is 'points as written; a deduction may carry either sign';
comment on column stg_points.occurred_on is 'day of what earned or cost the points';
comment on column stg_points.declared_on is 'day the member declared it';
comment on column stg_points.approved_on is 'day it was approved';
comment on column stg_points.published_on is 'day it was published';
comment on column stg_points.recorder_id is 'who recorded it';
comment on column stg_points.approver_id is 'who approved it';
comment on column stg_points.load_id is 'the load run that brought the row';
comment on column stg_points.row_number is 'record number in its file or sheet, 1 = first row under the header';
comment on column stg_points.recorded_at is 'when the row was entered, as the unit states';
comment on column stg_points.recorded_by is 'who entered it';
comment on column stg_points.submitted_at is 'when it was handed in';
comment on column stg_points.evidence_hash is 'fingerprint of the attached evidence';

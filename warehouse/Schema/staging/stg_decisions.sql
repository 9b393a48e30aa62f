-- stg_decisions: accepted rows of the decisions dataset, typed, of every load
create table if not exists stg_decisions (
  decision_id varchar,
  system_id varchar,
  subject_type varchar,
  subject_id varchar,
  period varchar,
  grade varchar,
  published_total decimal(12,4),
  decided_by varchar,
  decided_at timestamp,
  publish_from date,
  publish_to date,
  objections integer,
  load_id bigint,
  row_number bigint,
  recorded_at timestamp,
  recorded_by varchar,
  submitted_at timestamp,
  evidence_hash varchar
);
comment on table stg_decisions is 'accepted rows of the decisions dataset, typed, of every load';
comment on column stg_decisions.decision_id is 'key';
comment on column stg_decisions.system_id is 'assessment system, null if the file names none';
comment on column stg_decisions.subject_type is 'unit or person';
comment on column stg_decisions.subject_id is 'unit_id or person_id';
comment on column stg_decisions.period is 'period that was assessed';
comment on column stg_decisions.grade is 'grade or tier as decided';
comment on column stg_decisions.published_total is 'total that was published';
comment on column stg_decisions.decided_by is 'who decided';
comment on column stg_decisions.decided_at is 'when';
comment on column stg_decisions.publish_from is 'first day of publication';
comment on column stg_decisions.publish_to is 'last day of publication';
comment on column stg_decisions.objections is 'objections received';
comment on column stg_decisions.load_id is 'the load run that brought the row';
comment on column stg_decisions.row_number is 'record number in its file or sheet, 1 = first row under the header';
comment on column stg_decisions.recorded_at is 'when the row was entered, as the unit states';
comment on column stg_decisions.recorded_by is 'who entered it';
comment on column stg_decisions.submitted_at is 'when it was handed in';
comment on column stg_decisions.evidence_hash is 'fingerprint of the attached evidence';

-- stg_claims: accepted rows of the claims dataset, typed, of every load
create table if not exists stg_claims (
  subject_type varchar,
  subject_id varchar,
  period varchar,
  measure varchar,
  value decimal(18,4),
  text_value varchar,
  item varchar,
  qualifier varchar,
  report varchar,
  load_id bigint,
  row_number bigint,
  recorded_at timestamp,
  recorded_by varchar,
  submitted_at timestamp,
  evidence_hash varchar
);
comment on table stg_claims is 'accepted rows of the claims dataset, typed, of every load';
comment on column stg_claims.subject_type is 'unit or person';
comment on column stg_claims.subject_id is 'unit_id or person_id';
comment on column stg_claims.period is 'year, half, quarter, two-month, month or week';
comment on column stg_claims.measure is 'measure code of Systems/measures.yaml';
comment on column stg_claims.value is 'stated figure; 0 states absence; rates in percentage points';
comment on column stg_claims.text_value is 'stated category or date';
comment on column stg_claims.item is 'list item, attribute value, population, or 1..n for single sessions';
comment on column stg_claims.qualifier is 'exact, about, at_least, over';
comment on column stg_claims.report is 'report it was taken from';
comment on column stg_claims.load_id is 'the load run that brought the row';
comment on column stg_claims.row_number is 'record number in its file or sheet, 1 = first row under the header';
comment on column stg_claims.recorded_at is 'when the row was entered, as the unit states';
comment on column stg_claims.recorded_by is 'who entered it';
comment on column stg_claims.submitted_at is 'when it was handed in';
comment on column stg_claims.evidence_hash is 'fingerprint of the attached evidence';

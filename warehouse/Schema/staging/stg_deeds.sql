-- stg_deeds: accepted rows of the deeds dataset, typed, of every load
create table if not exists stg_deeds (
  deed_id varchar,
  person_id varchar,
  deed_kind varchar,
  beneficiary varchar,
  done_on date,
  hours decimal(8,2),
  description varchar,
  confirmed_by varchar,
  status varchar,
  adoption_doc varchar,
  load_id bigint,
  row_number bigint,
  recorded_at timestamp,
  recorded_by varchar,
  submitted_at timestamp,
  evidence_hash varchar
);
comment on table stg_deeds is 'accepted rows of the deeds dataset, typed, of every load';
comment on column stg_deeds.deed_id is 'key';
comment on column stg_deeds.person_id is 'person';
comment on column stg_deeds.deed_kind is 'good_deed, suggestion, volunteer';
comment on column stg_deeds.beneficiary is 'unit, people';
comment on column stg_deeds.done_on is 'day';
comment on column stg_deeds.hours is 'hours of volunteer work';
comment on column stg_deeds.description is 'what was done';
comment on column stg_deeds.confirmed_by is 'who confirms it';
comment on column stg_deeds.status is 'raised, adopted';
comment on column stg_deeds.adoption_doc is 'document that adopts a suggestion';
comment on column stg_deeds.load_id is 'the load run that brought the row';
comment on column stg_deeds.row_number is 'record number in its file or sheet, 1 = first row under the header';
comment on column stg_deeds.recorded_at is 'when the row was entered, as the unit states';
comment on column stg_deeds.recorded_by is 'who entered it';
comment on column stg_deeds.submitted_at is 'when it was handed in';
comment on column stg_deeds.evidence_hash is 'fingerprint of the attached evidence';

-- stg_incidents: accepted rows of the incidents dataset, typed, of every load
create table if not exists stg_incidents (
  incident_id varchar,
  subject_type varchar,
  subject_id varchar,
  incident_kind varchar,
  severity varchar,
  occurred_on date,
  count integer,
  source varchar,
  description varchar,
  load_id bigint,
  row_number bigint,
  recorded_at timestamp,
  recorded_by varchar,
  submitted_at timestamp,
  evidence_hash varchar
);
comment on table stg_incidents is 'accepted rows of the incidents dataset, typed, of every load';
comment on column stg_incidents.incident_id is 'key';
comment on column stg_incidents.subject_type is 'unit or person';
comment on column stg_incidents.subject_id is 'unit_id or person_id';
comment on column stg_incidents.incident_kind is 'violation, serious_violation, major_accident, dereliction, unpaid_dues, resistance';
comment on column stg_incidents.severity is 'how bad, as written';
comment on column stg_incidents.occurred_on is 'day; of a count of 0, the day up to which there was none';
comment on column stg_incidents.count is 'events, null = one, 0 = stated that there was none';
comment on column stg_incidents.source is 'register that it comes from';
comment on column stg_incidents.description is 'what happened';
comment on column stg_incidents.load_id is 'the load run that brought the row';
comment on column stg_incidents.row_number is 'record number in its file or sheet, 1 = first row under the header';
comment on column stg_incidents.recorded_at is 'when the row was entered, as the unit states';
comment on column stg_incidents.recorded_by is 'who entered it';
comment on column stg_incidents.submitted_at is 'when it was handed in';
comment on column stg_incidents.evidence_hash is 'fingerprint of the attached evidence';

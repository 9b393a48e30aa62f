-- stg_trips: accepted rows of the trips dataset, typed, of every load
create table if not exists stg_trips (
  trip_id varchar,
  person_id varchar,
  place varchar,
  from_on date,
  to_on date,
  days decimal(6,2),
  topic varchar,
  paper_id varchar,
  load_id bigint,
  row_number bigint,
  recorded_at timestamp,
  recorded_by varchar,
  submitted_at timestamp,
  evidence_hash varchar
);
comment on table stg_trips is 'accepted rows of the trips dataset, typed, of every load';
comment on column stg_trips.trip_id is 'key, with the person';
comment on column stg_trips.person_id is 'who went';
comment on column stg_trips.place is 'where to';
comment on column stg_trips.from_on is 'first day';
comment on column stg_trips.to_on is 'last day';
comment on column stg_trips.days is 'days of research, half a day is 0.5';
comment on column stg_trips.topic is 'what was looked into';
comment on column stg_trips.paper_id is 'report that came of it';
comment on column stg_trips.load_id is 'the load run that brought the row';
comment on column stg_trips.row_number is 'record number in its file or sheet, 1 = first row under the header';
comment on column stg_trips.recorded_at is 'when the row was entered, as the unit states';
comment on column stg_trips.recorded_by is 'who entered it';
comment on column stg_trips.submitted_at is 'when it was handed in';
comment on column stg_trips.evidence_hash is 'fingerprint of the attached evidence';

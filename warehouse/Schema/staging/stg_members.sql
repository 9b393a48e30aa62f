-- stg_members: accepted rows of the members dataset, typed, of every load
create table if not exists stg_members (
  person_id varchar,
  unit_id varchar,
  valid_from date,
  valid_to date,
  name varchar,
  roles varchar,
  rank varchar,
  category varchar,
  status varchar,
  in_centre_group boolean,
  on_long_leave boolean,
  load_id bigint,
  row_number bigint,
  recorded_at timestamp,
  recorded_by varchar,
  submitted_at timestamp,
  evidence_hash varchar
);
comment on table stg_members is 'accepted rows of the members dataset, typed, of every load';
comment on column stg_members.person_id is 'key';
comment on column stg_members.unit_id is 'unit of the roster';
comment on column stg_members.valid_from is 'first day on the roster';
comment on column stg_members.valid_to is 'last day, null = still';
comment on column stg_members.name is 'name, personal detail';
comment on column stg_members.roles is 'role codes joined by ;';
comment on column stg_members.rank is 'county_or_above, section, staff or as written';
comment on column stg_members.category is 'agency, enterprise_institution, rural, student … or as written';
comment on column stg_members.status is 'full, probationary, activist, candidate or as written';
comment on column stg_members.in_centre_group is 'belongs to the centre group';
comment on column stg_members.on_long_leave is 'on long leave';
comment on column stg_members.load_id is 'the load run that brought the row';
comment on column stg_members.row_number is 'record number in its file or sheet, 1 = first row under the header';
comment on column stg_members.recorded_at is 'when the row was entered, as the unit states';
comment on column stg_members.recorded_by is 'who entered it';
comment on column stg_members.submitted_at is 'when it was handed in';
comment on column stg_members.evidence_hash is 'fingerprint of the attached evidence';

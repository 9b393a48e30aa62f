-- stg_units: accepted rows of the units dataset, typed, of every load
create table if not exists stg_units (
  unit_id varchar,
  parent_id varchar,
  name varchar,
  level varchar,
  kind varchar,
  class varchar,
  has_website boolean,
  valid_from date,
  valid_to date,
  successor_id varchar,
  load_id bigint,
  row_number bigint,
  recorded_at timestamp,
  recorded_by varchar,
  submitted_at timestamp,
  evidence_hash varchar
);
-- A warehouse of an earlier release has no successors yet.
alter table stg_units add column if not exists successor_id varchar;
comment on table stg_units is 'accepted rows of the units dataset, typed, of every load';
comment on column stg_units.unit_id is 'key';
comment on column stg_units.parent_id is 'unit above';
comment on column stg_units.name is 'name';
comment on column stg_units.level is 'province, city, county, township, committee, general_branch, branch, group';
comment on column stg_units.kind is 'agency, institution, enterprise, village, community, school, new_org';
comment on column stg_units.class is 'class one or two';
comment on column stg_units.has_website is 'runs a website';
comment on column stg_units.valid_from is 'first day';
comment on column stg_units.valid_to is 'last day, null = still';
comment on column stg_units.successor_id is 'unit that took this one over when it closed, null = none';
comment on column stg_units.load_id is 'the load run that brought the row';
comment on column stg_units.row_number is 'record number in its file or sheet, 1 = first row under the header';
comment on column stg_units.recorded_at is 'when the row was entered, as the unit states';
comment on column stg_units.recorded_by is 'who entered it';
comment on column stg_units.submitted_at is 'when it was handed in';
comment on column stg_units.evidence_hash is 'fingerprint of the attached evidence';

-- stg_ballots: accepted rows of the ballots dataset, typed, of every load
create table if not exists stg_ballots (
  ballot_id varchar,
  subject_type varchar,
  subject_id varchar,
  question varchar,
  held_on date,
  eligible integer,
  issued integer,
  returned integer,
  valid integer,
  option_counts varchar,
  load_id bigint,
  row_number bigint,
  recorded_at timestamp,
  recorded_by varchar,
  submitted_at timestamp,
  evidence_hash varchar
);
comment on table stg_ballots is 'accepted rows of the ballots dataset, typed, of every load';
comment on column stg_ballots.ballot_id is 'key';
comment on column stg_ballots.subject_type is 'unit or person';
comment on column stg_ballots.subject_id is 'unit_id or person_id';
comment on column stg_ballots.question is 'team, organisation, member';
comment on column stg_ballots.held_on is 'day of the vote';
comment on column stg_ballots.eligible is 'persons who may vote';
comment on column stg_ballots.issued is 'ballots issued';
comment on column stg_ballots.returned is 'ballots returned';
comment on column stg_ballots.valid is 'valid ballots';
comment on column stg_ballots.option_counts is 'votes by option, option:votes joined by ;';
comment on column stg_ballots.load_id is 'the load run that brought the row';
comment on column stg_ballots.row_number is 'record number in its file or sheet, 1 = first row under the header';
comment on column stg_ballots.recorded_at is 'when the row was entered, as the unit states';
comment on column stg_ballots.recorded_by is 'who entered it';
comment on column stg_ballots.submitted_at is 'when it was handed in';
comment on column stg_ballots.evidence_hash is 'fingerprint of the attached evidence';

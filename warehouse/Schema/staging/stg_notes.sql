-- stg_notes: accepted rows of the notes dataset, typed, of every load
create table if not exists stg_notes (
  person_id varchar,
  period varchar,
  words integer,
  pages integer,
  checked_at timestamp,
  checked_by varchar,
  text varchar,
  load_id bigint,
  row_number bigint,
  recorded_at timestamp,
  recorded_by varchar,
  submitted_at timestamp,
  evidence_hash varchar
);
comment on table stg_notes is 'accepted rows of the notes dataset, typed, of every load';
comment on column stg_notes.person_id is 'whose notes';
comment on column stg_notes.period is 'month, quarter, half-year or year that the words were written in';
comment on column stg_notes.words is 'words';
comment on column stg_notes.pages is 'pages';
comment on column stg_notes.checked_at is 'when somebody checked them';
comment on column stg_notes.checked_by is 'who checked them';
comment on column stg_notes.text is 'text of the notes, where handed in';
comment on column stg_notes.load_id is 'the load run that brought the row';
comment on column stg_notes.row_number is 'record number in its file or sheet, 1 = first row under the header';
comment on column stg_notes.recorded_at is 'when the row was entered, as the unit states';
comment on column stg_notes.recorded_by is 'who entered it';
comment on column stg_notes.submitted_at is 'when it was handed in';
comment on column stg_notes.evidence_hash is 'fingerprint of the attached evidence';

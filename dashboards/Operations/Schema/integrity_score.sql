create table if not exists integrity_score (
  snapshot integer not null,
  system_id varchar not null,
  period varchar not null,
  unit_id varchar not null,
  digest varchar not null,
  as_of varchar not null,
  basis varchar not null,
  confirmed double,
  worst double
);
comment on table integrity_score is 'Scores of units with cases, computed again without the records concerned; a row with an empty as_of says that the unit was computed.';
comment on column integrity_score.digest is 'Of the flags left out: confirmed as padded, and those of open cases.';
comment on column integrity_score.confirmed is 'Score without the records confirmed as padded; null if incomplete.';
comment on column integrity_score.worst is 'Score without those and without the records of open cases.';

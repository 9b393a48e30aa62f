-- stg_papers: accepted rows of the papers dataset, typed, of every load
create table if not exists stg_papers (
  paper_id varchar,
  authors varchar,
  kind varchar,
  title varchar,
  words integer,
  written_on date,
  published_level varchar,
  trip_id varchar,
  text varchar,
  load_id bigint,
  row_number bigint,
  recorded_at timestamp,
  recorded_by varchar,
  submitted_at timestamp,
  evidence_hash varchar
);
comment on table stg_papers is 'accepted rows of the papers dataset, typed, of every load';
comment on column stg_papers.paper_id is 'key';
comment on column stg_papers.authors is 'codes of the authors joined by ;';
comment on column stg_papers.kind is 'research_report, article, reflection, learning_reflection or research_article';
comment on column stg_papers.title is 'title';
comment on column stg_papers.words is 'words';
comment on column stg_papers.written_on is 'day it was finished';
comment on column stg_papers.published_level is 'where it was published or exchanged';
comment on column stg_papers.trip_id is 'research trip it comes from';
comment on column stg_papers.text is 'text, where handed in';
comment on column stg_papers.load_id is 'the load run that brought the row';
comment on column stg_papers.row_number is 'record number in its file or sheet, 1 = first row under the header';
comment on column stg_papers.recorded_at is 'when the row was entered, as the unit states';
comment on column stg_papers.recorded_by is 'who entered it';
comment on column stg_papers.submitted_at is 'when it was handed in';
comment on column stg_papers.evidence_hash is 'fingerprint of the attached evidence';

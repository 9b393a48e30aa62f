-- stg_documents: accepted rows of the documents dataset, typed, of every load
create table if not exists stg_documents (
  doc_id varchar,
  unit_id varchar,
  person_id varchar,
  doc_type varchar,
  title varchar,
  dated_on date,
  due_on date,
  submitted_on date,
  words integer,
  text varchar,
  load_id bigint,
  row_number bigint,
  recorded_at timestamp,
  recorded_by varchar,
  submitted_at timestamp,
  evidence_hash varchar
);
comment on table stg_documents is 'accepted rows of the documents dataset, typed, of every load';
comment on column stg_documents.doc_id is 'key';
comment on column stg_documents.unit_id is 'unit whose document it is';
comment on column stg_documents.person_id is 'member whose own document it is, null = of the unit';
comment on column stg_documents.doc_type is 'plan, scheme, opinion, summary, institution, register, book_list, notice, minutes, bulletin, report';
comment on column stg_documents.title is 'title as written';
comment on column stg_documents.dated_on is 'day on the document';
comment on column stg_documents.due_on is 'day it was due';
comment on column stg_documents.submitted_on is 'day it was handed in to the level above';
comment on column stg_documents.words is 'length in characters';
comment on column stg_documents.text is 'full text';
comment on column stg_documents.load_id is 'the load run that brought the row';
comment on column stg_documents.row_number is 'record number in its file or sheet, 1 = first row under the header';
comment on column stg_documents.recorded_at is 'when the row was entered, as the unit states';
comment on column stg_documents.recorded_by is 'who entered it';
comment on column stg_documents.submitted_at is 'when it was handed in';
comment on column stg_documents.evidence_hash is 'fingerprint of the attached evidence';

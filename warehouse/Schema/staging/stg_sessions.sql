-- stg_sessions: accepted rows of the sessions dataset, typed, of every load
create table if not exists stg_sessions (
  session_id varchar,
  unit_id varchar,
  session_type varchar,
  topic varchar,
  carrier varchar,
  venue varchar,
  start_at timestamp,
  end_at timestamp,
  days decimal(6,2),
  hours decimal(8,2),
  speakers varchar,
  expected integer,
  present integer,
  excused integer,
  unexcused integer,
  has_material boolean,
  has_record boolean,
  has_sign_in boolean,
  has_notes boolean,
  load_id bigint,
  row_number bigint,
  recorded_at timestamp,
  recorded_by varchar,
  submitted_at timestamp,
  evidence_hash varchar
);
comment on table stg_sessions is 'accepted rows of the sessions dataset, typed, of every load';
comment on column stg_sessions.session_id is 'key';
comment on column stg_sessions.unit_id is 'who held it';
comment on column stg_sessions.session_type is 'code of the session type';
comment on column stg_sessions.topic is 'topic';
comment on column stg_sessions.carrier is 'form of the activity';
comment on column stg_sessions.venue is 'venue or platform';
comment on column stg_sessions.start_at is 'start';
comment on column stg_sessions.end_at is 'end';
comment on column stg_sessions.days is 'days credited, in halves';
comment on column stg_sessions.hours is 'study hours';
comment on column stg_sessions.speakers is 'speakers joined by ;';
comment on column stg_sessions.expected is 'people expected';
comment on column stg_sessions.present is 'people present';
comment on column stg_sessions.excused is 'people excused';
comment on column stg_sessions.unexcused is 'people absent without leave';
comment on column stg_sessions.has_material is 'material kept';
comment on column stg_sessions.has_record is 'record kept';
comment on column stg_sessions.has_sign_in is 'sign-in sheet kept';
comment on column stg_sessions.has_notes is 'notes kept';
comment on column stg_sessions.load_id is 'the load run that brought the row';
comment on column stg_sessions.row_number is 'record number in its file or sheet, 1 = first row under the header';
comment on column stg_sessions.recorded_at is 'when the row was entered, as the unit states';
comment on column stg_sessions.recorded_by is 'who entered it';
comment on column stg_sessions.submitted_at is 'when it was handed in';
comment on column stg_sessions.evidence_hash is 'fingerprint of the attached evidence';

-- closing: one row a quarter that leadership has closed; its published results stay as they were
create table if not exists closing (
  quarter varchar,
  closed_at timestamp,
  closed_by varchar,
  last_load_id bigint,
  restated_at timestamp,
  restated_by varchar,
  is_frozen boolean,
  primary key (quarter)
);
comment on table closing is 'one row a quarter that leadership has closed; its published results stay as they were';
comment on column closing.quarter is '2026Q3';
comment on column closing.closed_at is 'when it was closed, UTC';
comment on column closing.closed_by is 'who closed it';
comment on column closing.last_load_id is 'newest load that its results rest on';
comment on column closing.restated_at is 'when a restatement was last accepted, UTC; null if never';
comment on column closing.restated_by is 'who accepted it';
comment on column closing.is_frozen is 'its results are kept; false between an accepted restatement and the build that follows';

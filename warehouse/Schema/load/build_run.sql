-- build_run: the last build of the models; publishing asks whether it came to its end
create table if not exists build_run (
  started_at timestamp,
  finished_at timestamp,
  last_load_id bigint,
  kind varchar,
  reason varchar,
  detected_load_id bigint
);
-- Warehouses made before builds could be incremental.
alter table build_run add column if not exists kind varchar;
alter table build_run add column if not exists reason varchar;
alter table build_run add column if not exists detected_load_id bigint;
comment on table build_run is 'the last build of the models; publishing asks whether it came to its end';
comment on column build_run.started_at is 'when it began, UTC';
comment on column build_run.finished_at is 'when the last model but those of detection stood, UTC; null while a full build runs and after one that failed';
comment on column build_run.last_load_id is 'newest load that it read, 0 if there was none';
comment on column build_run.kind is 'full = every model was built; incremental = what the new loads change; null before builds told';
comment on column build_run.reason is 'why it was full, or what was new';
comment on column build_run.detected_load_id is 'newest load that the flags and risks rest on; other than last_load_id while detection is still to come, -1 where a threshold changed since';

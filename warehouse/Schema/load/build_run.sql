-- build_run: the last build of the models; publishing asks whether it came to its end
create table if not exists build_run (
  started_at timestamp,
  finished_at timestamp,
  last_load_id bigint
);
comment on table build_run is 'the last build of the models; publishing asks whether it came to its end';
comment on column build_run.started_at is 'when it began, UTC';
comment on column build_run.finished_at is 'when the last model stood, UTC; null while it runs and after a build that failed';
comment on column build_run.last_load_id is 'newest load that it read, 0 if there was none';

create table if not exists etl_run (
  run_id bigint primary key,
  account_name varchar not null,
  unit_id varchar,
  verb varchar not null,
  arguments varchar not null,
  title varchar not null,
  state varchar not null,
  queued_at timestamp not null,
  started_at timestamp,
  ended_at timestamp,
  exit_code integer,
  result varchar,
  message varchar
);
comment on table etl_run is 'One row per run of analytics that the site was asked for; they go one after the other.';
comment on column etl_run.run_id is '1, 2, 3 … in the order of asking, which is the order of running.';
comment on column etl_run.account_name is 'Who asked; empty for the site itself.';
comment on column etl_run.unit_id is 'The unit whose subtree the run keeps to; null for every unit.';
comment on column etl_run.verb is 'load, refresh, watch …';
comment on column etl_run.arguments is 'The words after the verb, without the warehouse folder: a JSON list.';
comment on column etl_run.title is 'What it is about, for people: names of files.';
comment on column etl_run.state is 'queued, running, done, problems (done, and somebody must mend data), failed or interrupted.';
comment on column etl_run.queued_at is 'UTC, as every instant here.';
comment on column etl_run.exit_code is 'What analytics told; null until it ended by itself.';
comment on column etl_run.result is 'What analytics printed as its result, JSON; null if there was none.';
comment on column etl_run.message is 'The last lines of progress and errors.';

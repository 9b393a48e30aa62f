create table snapshot.snapshot as
select
  $number::integer as number,
  $publishedAt::timestamp as published_at,
  (select as_of from int_horizon) as horizon,
  count(*) filter (where is_current) as loads,
  coalesce(sum(rows_read) filter (where is_current), 0)::bigint as rows_read,
  coalesce(sum(rows_accepted) filter (where is_current), 0)::bigint as rows_accepted,
  coalesce(sum(rows_rejected) filter (where is_current), 0)::bigint as rows_rejected,
  coalesce(sum(rows_duplicate) filter (where is_current), 0)::bigint as rows_duplicate,
  (select count(*) from dim_unit where is_current) as units,
  (select count(*) from mart_score where basis = 'official') as scores,
  (select count(*) from mart_flag) as flags
from load_run;
comment on table snapshot.snapshot is 'the one row says what this file is';
comment on column snapshot.snapshot.number is '1, 2, 3 … in the order of publishing';
comment on column snapshot.snapshot.published_at is 'when the checks had passed, UTC';
comment on column snapshot.snapshot.horizon is 'newest quarter that holds any fact, empty without facts';
comment on column snapshot.snapshot.loads is 'files that stand in it, superseded ones left out';
comment on column snapshot.snapshot.rows_read is 'rows of these files';
comment on column snapshot.snapshot.rows_accepted is 'of these, accepted';
comment on column snapshot.snapshot.rows_rejected is 'of these, rejected';
comment on column snapshot.snapshot.rows_duplicate is 'of these, duplicates';
comment on column snapshot.snapshot.units is 'units of the current structure';
comment on column snapshot.snapshot.scores is 'rows of mart_score on the official basis';
comment on column snapshot.snapshot.flags is 'rows of mart_flag'

-- Puts a run at the end of the queue.
insert into etl_run (run_id, account_name, unit_id, verb, arguments, title, state, queued_at)
select coalesce(max(run_id), 0) + 1, $account, $unit, $verb, $arguments, $title, 'queued', $now
from etl_run
returning run_id

-- Every load says how many rows it brought, as a load of files does: publication compares them.
update load_run set rows_read = counted.rows, rows_accepted = counted.rows
from (
  select 'units' as dataset, count(*) as rows from stg_units
  union all select 'members', count(*) from stg_members
  union all select 'sessions', count(*) from stg_sessions
  union all select 'attendance', count(*) from stg_attendance
  union all select 'enrolments', count(*) from stg_enrolments
  union all select 'scores', count(*) from stg_scores
) as counted
where counted.dataset = load_run.dataset;

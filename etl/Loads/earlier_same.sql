-- The load of the same bytes, if there was one. A refused file may be tried again; so may one whose rows referred to
-- what was not there, once files of the datasets it refers to have come since.
select load_id, file, dataset, unit_id, period, rows_read, rows_accepted, rows_rejected, rows_duplicate, supersedes, refused
from load_run
where sha256 = $sha256 and sheet is not distinct from $sheet and refused is not distinct from $refused
  and scope_unit_id is not distinct from $within
  and not (
    exists (select 1 from rejection where rejection.load_id = load_run.load_id and rejection.rule = 'reference' and rejection.severity = 'error')
    and exists (
      select 1 from load_run as later
      where later.load_id > load_run.load_id and later.rows_accepted > 0 and later.dataset in $referred))
order by load_id desc
limit 1

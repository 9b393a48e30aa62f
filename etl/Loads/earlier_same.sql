-- The load of the same bytes, if there was one; a refused file may be tried again.
select load_id, dataset, unit_id, period, rows_read, rows_accepted, rows_rejected, rows_duplicate, supersedes, refused
from load_run
where sha256 = $sha256 and sheet is not distinct from $sheet and refused is not distinct from $refused
order by load_id desc
limit 1

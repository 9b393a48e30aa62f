-- Earlier current loads that a load takes the place of: same dataset, unit and period, and some row of the same key
-- (or the same file sent again); a further file that shares no row with them adds to them instead.
select load_run.load_id
from load_run
where load_run.is_current and load_run.refused is null and load_run.load_id < $load_id
  and load_run.dataset = $dataset
  and load_run.unit_id is not distinct from $unit_id
  and load_run.period is not distinct from $period
  and ($unit_id is not null or (load_run.file = $file and load_run.sheet is not distinct from $sheet))
  and (($unit_id is not null and load_run.file = $file and load_run.sheet is not distinct from $sheet) or exists (
    select 1
    from {{table}} as earlier
    join {{table}} as later on {{same_key}}
    where earlier.load_id = load_run.load_id and later.load_id = $load_id))
order by load_run.load_id

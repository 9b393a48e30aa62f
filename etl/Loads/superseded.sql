-- Earlier current loads that a load takes the place of. The same bytes tried again; or the same dataset of the same only
-- unit, and either the same period with some row of the same key (or the same file name sent again), or, where rows are
-- undated, every key of the earlier load. Files of several units or periods add to each other; by key the later row wins.
select load_run.load_id
from load_run
where load_run.is_current and load_run.refused is null and load_run.load_id < $load_id
  and load_run.dataset = $dataset
  and (
    -- The same bytes kept to one unit bring fewer rows, so they replace only what was kept to the same.
    (load_run.sha256 = $sha256 and load_run.sheet is not distinct from $sheet and ($within is null or load_run.scope_unit_id is not distinct from $within))
    or (load_run.unit_id = $unit_id and load_run.period = $period and load_run.file = $file and load_run.sheet is not distinct from $sheet)
    or (load_run.unit_id = $unit_id and load_run.period = $period and exists (
      select 1
      from {{table}} as earlier
      join {{table}} as later on {{same_key}}
      where earlier.load_id = load_run.load_id and later.load_id = $load_id))
    or (load_run.unit_id = $unit_id and load_run.period is null and $period is null and not exists (
      select 1
      from {{table}} as earlier
      where earlier.load_id = load_run.load_id
        and not exists (select 1 from {{table}} as later where later.load_id = $load_id and {{same_key}}))))
order by load_run.load_id

-- Whether any earlier load could be superseded at all; comparing their rows is worth it only then.
select count(*) > 0
from load_run
where is_current and refused is null and load_id < $load_id and dataset = $dataset
  and (sha256 = $sha256 or (unit_id = $unit_id and period is not distinct from $period))

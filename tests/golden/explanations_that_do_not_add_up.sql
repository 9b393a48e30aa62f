-- Results whose explained effects differ from the points known, one text each.
with effect as (
  select
    r.system_id, r.subject_id, r.indicator_id, r.basis, r.as_of, r.known_points,
    coalesce((select sum(cast(e.value ->> 'effect' as decimal(18, 6))) from json_each(r.explanation) as e), 0) as explained
  from mart_indicator_result as r
  where r.status <> 'invalid'
)
select concat_ws(' ', system_id, subject_id, indicator_id, basis, as_of, known_points, explained)
from effect
where known_points <> explained

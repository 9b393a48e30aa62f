-- Every result of the generated systems at the year's end, as the text that the interpreter writes of it.
select
  system_id || ' ' || subject_id || ' ' || indicator_id || ' ' || basis as key,
  coalesce(cast(cast(points as decimal(38, 6)) as varchar), '-')
    || ' [' || cast(cast(known_points as decimal(38, 6)) as varchar) || ' ' || cast(cast(unknown_points as decimal(38, 6)) as varchar) || '] ' || status as value
from mart_indicator_result
where as_of = '2025Q4' and basis <> 'evidence'
union all
select system_id || ' ' || subject_id || ' ' || requirement_id || ' required', status
from mart_requirement_result
where as_of = '2025Q4' and basis = 'claim'
union all
select
  system_id || ' ' || subject_id || ' score ' || basis,
  coalesce(cast(cast(total as decimal(38, 6)) as varchar), '-')
    || ' [' || cast(cast(known_points as decimal(38, 6)) as varchar) || ' ' || cast(cast(unknown_points as decimal(38, 6)) as varchar) || '] '
    || coalesce(cast(cast(composite as decimal(38, 6)) as varchar), '-') || ' ' || coalesce(tier, '-') || ' ' || tier_flag
from mart_score
where as_of = '2025Q4' and basis in ('official', 'claimed')

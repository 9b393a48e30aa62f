-- Every result of the generated systems at the year's end (of a ledger also its months and quarters), as the text that the interpreter writes of it.
with explained as (
  select
    r.*,
    list_sum(cast(json_extract(r.explanation, '$[*].effect') as decimal(38, 6)[])) as effects
  from mart_indicator_result as r
  where r.as_of = r.period[1:4] || 'Q4' or length(r.period) > 4
)
select
  system_id || ' ' || subject_id || ' ' || indicator_id || ' ' || basis || case when length(period) > 4 then ':' || period else '' end as key,
  coalesce(cast(cast(points as decimal(38, 6)) as varchar), '-')
    || ' [' || cast(cast(known_points as decimal(38, 6)) as varchar) || ' ' || cast(cast(unknown_points as decimal(38, 6)) as varchar) || '] ' || status
    || coalesce(' ' || tier, '')
    || case when effects is distinct from known_points then ' explained ' || coalesce(cast(effects as varchar), '-') else '' end as value
from explained
union all
select system_id || ' ' || subject_id || ' ' || requirement_id || ' required:' || basis, status
from mart_requirement_result
where as_of = '2025Q4'
union all
select
  system_id || ' ' || subject_id || ' score ' || basis || case when length(period) > 4 then ':' || period else '' end,
  coalesce(cast(cast(total as decimal(38, 6)) as varchar), '-')
    || ' [' || cast(cast(known_points as decimal(38, 6)) as varchar) || ' ' || cast(cast(unknown_points as decimal(38, 6)) as varchar) || '] '
    || coalesce(cast(cast(composite as decimal(38, 6)) as varchar), '-') || ' ' || coalesce(tier, '-') || ' ' || tier_flag
    || ' ' || coalesce(cast(rank as varchar), '-') || ' ' || coalesce(rank_flag, '-')
    || ' ' || array_to_string(cast(disqualified as varchar[]), ';') || ' ' || array_to_string(cast(actions as varchar[]), ';')
from mart_score
where as_of = '2025Q4' or length(period) > 4

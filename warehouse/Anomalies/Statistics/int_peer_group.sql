-- int_peer_group: which units a unit's quarter is compared with
-- grain:   unit_id, quarter
-- inputs:  int_unit_in_period, dim_period, dim_person
-- source:  anomaly.md section 5: same level, kind and size band; whoever compares chooses the wider group where the narrow one is small
-- columns: unit_id      unit, as it stood at the end of the quarter or last stood in it
--          quarter      quarter
--          members      persons on its roster at the end of the quarter
--          peer_group   level, kind and size band
--          wider_group  level and kind
with step as (
  select p.unit_id, p.valid_from as day, 1 as persons, cast(null as varchar) as quarter
  from dim_person as p
  union all
  select p.unit_id, p.valid_to + 1 as day, -1 as persons, cast(null as varchar) as quarter
  from dim_person as p
  where p.valid_to is not null
  union all
  select u.unit_id, q.ends_on as day, 0 as persons, q.period as quarter
  from int_unit_in_period as u
  join dim_period as q on q.period = u.period and q.kind = 'quarter'
),
-- One running sum over roster changes and ends of quarters: no join by date range.
walked as (
  select
    s.unit_id, s.quarter,
    sum(s.persons) over (partition by s.unit_id order by s.day, case when s.quarter is null then 0 else 1 end rows between unbounded preceding and current row) as members
  from step as s
),
described as (
  select w.unit_id, w.quarter, cast(w.members as bigint) as members, coalesce(u.level, '-') || '/' || coalesce(u.kind, '-') as wider_group
  from walked as w
  join int_unit_in_period as u on u.unit_id = w.unit_id and u.period = w.quarter
)
select
  d.unit_id, d.quarter, d.members,
  d.wider_group || case
    when d.members = 0 then '/-'
    when d.members < 10 then '/<10'
    when d.members < 20 then '/<20'
    when d.members < 40 then '/<40'
    when d.members < 100 then '/<100'
    else '/100+'
  end as peer_group,
  d.wider_group
from described as d

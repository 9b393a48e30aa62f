-- The units of an area whose quarter stands out, the strangest first.
with county as (
  select a.unit_id, max(u.name) as name
  from dim_unit_ancestor as a
  join dim_unit as u on u.unit_id = a.ancestor_id and u.is_current and u.level = 'county'
  group by a.unit_id
),
flag as (
  select f.unit_id, count(*) as flags from mart_flag as f where f.period = $quarter group by f.unit_id
)
select u.unit_id, u.name, c.name as county, r.band, r.q_value, coalesce(f.flags, 0) as flags, r.top_detector
from mart_risk as r
join dim_unit as u on u.unit_id = r.unit_id and u.is_current
join dim_unit_ancestor as a on a.unit_id = r.unit_id and a.ancestor_id = $area
left join county as c on c.unit_id = r.unit_id
left join flag as f on f.unit_id = r.unit_id
where r.quarter = $quarter and r.band in ('high', 'medium', 'low')
  and {{seen r.unit_id}}
order by r.risk desc, u.unit_id

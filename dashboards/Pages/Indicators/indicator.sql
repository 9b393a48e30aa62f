-- An indicator or a requirement of a system with what it belongs to; empty if the system has none of that id, or nothing of it may be seen.
with asked as (
  select i.indicator_id, i.name_zh, i.name_en, i.level as kind, i.parent_id, i.max_points, i.quote, false as is_requirement, i.is_leaf, i.version
  from dim_indicator as i
  where i.system_id = $system and i.indicator_id = $indicator
  union all
  select r.requirement_id, r.name_zh, r.name_en, r.kind, r.indicator_id as parent_id, null, r.quote, true, true, r.version
  from dim_requirement as r
  where r.system_id = $system and r.requirement_id = $indicator
),
newest as (
  select a.*, row_number() over (order by a.version desc) as place from asked as a
)
select
  n.indicator_id, n.name_zh, n.name_en, n.kind, n.parent_id, any_value(p.name_zh) as parent_name_zh, any_value(p.name_en) as parent_name_en,
  cast(n.max_points as double) as max_points, n.quote, n.is_requirement, n.is_leaf
from newest as n
left join dim_indicator as p on p.system_id = $system and p.indicator_id = n.parent_id
where n.place = 1
  and {{seen $area}}
group by all

-- The parts of an area (of a city its counties, below them every unit) by the dimensions of a system: how many of the requirements due there are met.
-- Where a system asks for no quantities: how many subjects have evidence. Where it has no dimensions: its requirements one by one.
with recursive climb as (
  select i.indicator_id, i.indicator_id as root_id
  from dim_indicator as i
  where i.system_id = $system and i.parent_id is null
  union
  select i.indicator_id, c.root_id
  from climb as c
  join dim_indicator as i on i.system_id = $system and i.parent_id = c.indicator_id
),
named as (
  select i.indicator_id, any_value(i.name_zh) as name_zh, any_value(i.name_en) as name_en, min(i.ordinal) as ordinal
  from dim_indicator as i
  where i.system_id = $system and i.parent_id is null
  group by i.indicator_id
  union all
  select r.requirement_id, any_value(r.name_zh), any_value(r.name_en), min(r.ordinal)
  from dim_requirement as r
  where r.system_id = $system and not exists (select 1 from dim_indicator as i where i.system_id = $system)
  group by r.requirement_id
),
asked as (
  select distinct r.requirement_id, coalesce(c.root_id, r.requirement_id) as column_id
  from dim_requirement as r
  left join climb as c on c.indicator_id = r.indicator_id
  where r.system_id = $system
),
counted as (
  select m.area_unit_id, a.column_id, true as is_requirement, sum(m.subjects_due) as due, sum(m.subjects_met) as reached
  from mart_indicator_coverage as m
  join asked as a on a.requirement_id = m.indicator_id
  where m.system_id = $system and m.basis = $basis and m.as_of = $quarter and m.period = substr($quarter, 1, 4)
  group by m.area_unit_id, a.column_id
  union all
  select m.area_unit_id, m.indicator_id, false, m.subjects_due, m.subjects_evidenced
  from mart_indicator_coverage as m
  where m.system_id = $system and m.basis = $basis and m.as_of = $quarter and m.period = substr($quarter, 1, 4)
    and not exists (select 1 from asked)
)
select
  u.parent_id, c.area_unit_id, u.name as area_name, c.column_id as indicator_id, n.name_zh, n.name_en, c.is_requirement,
  cast(c.due as bigint) as due, cast(c.reached as bigint) as reached, c.reached / nullif(cast(c.due as double), 0) as share
from counted as c
join dim_unit as u on u.unit_id = c.area_unit_id and u.is_current and {{of u.parent_id}}
join named as n on n.indicator_id = c.column_id
where (u.level in ('county', 'city', 'province')
    or not exists (select 1 from dim_unit as d where d.is_current and d.parent_id = u.parent_id and d.level in ('county', 'city', 'province')))
  and {{seen u.parent_id}}
order by u.unit_id, n.ordinal, n.indicator_id

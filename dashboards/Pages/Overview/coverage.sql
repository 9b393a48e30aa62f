-- The parts of an area (of a city its counties, below them every unit) by the dimensions of a system: how many subjects of each have evidence. Requirements where there are no dimensions.
with named as (
  select i.indicator_id, any_value(i.name_zh) as name_zh, any_value(i.name_en) as name_en, min(i.ordinal) as ordinal
  from dim_indicator as i
  where i.system_id = $system and i.parent_id is null
  group by i.indicator_id
  union all
  select r.requirement_id, any_value(r.name_zh), any_value(r.name_en), min(r.ordinal)
  from dim_requirement as r
  where r.system_id = $system and not exists (select 1 from dim_indicator as i where i.system_id = $system)
  group by r.requirement_id
)
select
  c.area_unit_id, u.name as area_name, c.indicator_id, n.name_zh, n.name_en,
  c.subjects_due, c.subjects_evidenced, c.subjects_met, cast(c.evidenced_ratio as double) as evidenced_ratio, cast(c.met_ratio as double) as met_ratio
from mart_indicator_coverage as c
join dim_unit as u on u.unit_id = c.area_unit_id and u.is_current and u.parent_id = $area
join named as n on n.indicator_id = c.indicator_id
where c.system_id = $system and c.basis = $basis and c.as_of = $quarter and c.period = substr($quarter, 1, 4)
  and (u.level in ('county', 'city', 'province')
    or not exists (select 1 from dim_unit as c where c.is_current and c.parent_id = $area and c.level in ('county', 'city', 'province')))
  and ($scope_unit_id is null
    or exists (select 1 from dim_unit_ancestor as a where a.unit_id = $area and a.ancestor_id = $scope_unit_id))
order by u.unit_id, n.ordinal, n.indicator_id

-- The parts of an area: of a city its counties, below them every unit.
select u.unit_id
from dim_unit as u
where u.is_current and u.parent_id = $area
  and (u.level in ('county', 'city', 'province')
    or not exists (select 1 from dim_unit as d where d.is_current and d.parent_id = $area and d.level in ('county', 'city', 'province')))
  and {{seen u.unit_id}}
order by u.unit_id

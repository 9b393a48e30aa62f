-- The units right below an area that have units below them: a bulletin goes to each.
select u.unit_id, u.name
from dim_unit as u
where u.is_current and u.parent_id = $area
  and exists (select 1 from dim_unit as c where c.parent_id = u.unit_id and c.is_current)
  and (u.level in ('county', 'city', 'province')
    or not exists (select 1 from dim_unit as d where d.is_current and d.parent_id = $area and d.level in ('county', 'city', 'province')))
  and {{seen u.unit_id}}
order by u.unit_id

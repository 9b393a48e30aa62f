-- A unit that has none below it, if it may be seen.
select u.unit_id, u.name, 0 as depth
from dim_unit as u
where u.unit_id = $area and u.is_current
  and {{seen u.unit_id}}

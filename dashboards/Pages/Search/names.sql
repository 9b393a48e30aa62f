-- The names of all units that may be seen.
select u.unit_id, u.name
from dim_unit as u
where u.is_current
  and {{seen u.unit_id}}

-- The units that an account can be tied to.
select u.unit_id, u.name
from dim_unit as u
where u.is_current
  and {{seen u.unit_id}}
order by u.unit_id

-- The units that a token can be narrowed to: those that the account sees.
select u.unit_id, u.name
from dim_unit as u
where u.is_current
  and {{seen u.unit_id}}
order by u.unit_id

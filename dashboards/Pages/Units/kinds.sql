-- The kinds of units in the subtree that may be seen.
select distinct u.kind
from dim_unit as u
where u.is_current and u.kind is not null
  and {{seen u.unit_id}}
order by u.kind

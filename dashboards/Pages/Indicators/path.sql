-- The units above an area, from the highest that may be seen down to the area itself.
select u.unit_id, u.name
from dim_unit_ancestor as a
join dim_unit as u on u.unit_id = a.ancestor_id and u.is_current
where a.unit_id = $area
  and {{seen a.ancestor_id}}
order by a.distance desc

-- A unit that has none below it, if it may be seen.
select u.unit_id, u.name, 0 as depth
from dim_unit as u
where u.unit_id = $area and u.is_current
  and ($scope_unit_id is null
    or exists (select 1 from dim_unit_ancestor as a where a.unit_id = u.unit_id and a.ancestor_id = $scope_unit_id))

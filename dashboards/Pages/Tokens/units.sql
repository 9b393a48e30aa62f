-- The units that a token can be narrowed to: those that the account sees.
select u.unit_id, u.name
from dim_unit as u
where u.is_current
  and ($scope_unit_id is null or exists (select 1 from dim_unit_ancestor as a where a.unit_id = u.unit_id and a.ancestor_id = $scope_unit_id))
order by u.unit_id

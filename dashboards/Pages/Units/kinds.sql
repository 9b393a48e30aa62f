-- The kinds of units in the subtree that may be seen.
select distinct u.kind
from dim_unit as u
where u.is_current and u.kind is not null
  and ($scope_unit_id is null
    or exists (select 1 from dim_unit_ancestor as a where a.unit_id = u.unit_id and a.ancestor_id = $scope_unit_id))
order by u.kind

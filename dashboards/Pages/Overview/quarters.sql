-- The quarters at whose end a system was looked at, newest first, for the subtree that may be seen.
select distinct s.as_of as quarter
from mart_score as s
where s.system_id = $system
  and ($scope_unit_id is null
    or exists (select 1 from dim_unit_ancestor as a where a.unit_id = s.unit_id and a.ancestor_id = $scope_unit_id))
order by quarter desc

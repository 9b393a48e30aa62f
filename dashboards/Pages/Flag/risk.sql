-- The risk of a unit's quarter.
select r.band, cast(r.q_value as double) as q_value, cast(r.contributions as varchar) as contributions
from mart_risk as r
where r.unit_id = $unit and r.quarter = $quarter
  and ($scope_unit_id is null or exists (select 1 from dim_unit_ancestor as v where v.unit_id = r.unit_id and v.ancestor_id = $scope_unit_id))

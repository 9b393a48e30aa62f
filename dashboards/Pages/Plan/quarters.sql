-- The quarters that detectors looked at, newest first.
select distinct r.quarter
from mart_risk as r
where $scope_unit_id is null or exists (select 1 from dim_unit_ancestor as v where v.unit_id = r.unit_id and v.ancestor_id = $scope_unit_id)
order by r.quarter desc

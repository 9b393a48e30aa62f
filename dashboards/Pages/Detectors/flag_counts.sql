-- How many flags each detector raised.
select f.detector, count(*) as flags
from mart_flag as f
where $scope_unit_id is null or exists (select 1 from dim_unit_ancestor as v where v.unit_id = f.unit_id and v.ancestor_id = $scope_unit_id)
group by f.detector

-- What flags can be filtered by: the quarters and detectors that have any.
select distinct f.period as quarter, f.detector
from mart_flag as f
where $scope_unit_id is null or exists (select 1 from dim_unit_ancestor as v where v.unit_id = f.unit_id and v.ancestor_id = $scope_unit_id)
order by f.period desc, f.detector

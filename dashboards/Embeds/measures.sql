-- What can be drawn: measures with the systems that they are of, within the subtree that may be seen.
select distinct t.measure, t.system_id
from mart_quarterly_trend as t
where $scope_unit_id is null or exists (select 1 from dim_unit_ancestor as a where a.unit_id = t.area_unit_id and a.ancestor_id = $scope_unit_id)
order by t.measure, t.system_id

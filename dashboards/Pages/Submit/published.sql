-- Which of some loads, of the reader's units, stand in the snapshot being read.
select l.load_id
from mart_load_run as l
where l.load_id in $loads
  and ($scope_unit_id is null
    or exists (select 1 from dim_unit_ancestor as v where v.unit_id = coalesce(l.unit_id, l.scope_unit_id) and v.ancestor_id = $scope_unit_id))

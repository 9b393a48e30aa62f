-- The years for which something was expected of the reader's units, the newest first.
select distinct substr(s.period, 1, 4) as year
from mart_submission as s
where $scope_unit_id is null
  or exists (select 1 from dim_unit_ancestor as v where v.unit_id = s.unit_id and v.ancestor_id = $scope_unit_id)
order by year desc

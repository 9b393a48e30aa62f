-- Rows of a published table in the order of its key, those of units that the reader may see.
-- What stands in double braces is put together from names of the catalogue and of the snapshot's own schema; every value is bound.
with owned as (
{{source}}
)
select {{columns}}
from owned as o
where ({{open}} or $scope_unit_id is null or o.owner_unit_id in (select v.unit_id from dim_unit_ancestor as v where v.ancestor_id = $scope_unit_id))
  and ({{persons}})
  and ({{filters}})
  and ({{after}})
order by {{keys}}
limit $row_limit

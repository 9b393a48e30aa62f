-- dim_unit_ancestor: one unit under one unit above it, itself included
-- grain:   unit_id, ancestor_id
-- inputs:  dim_unit
-- source:  the structure as it is today; a unit reads its whole subtree here. A closed unit stands under the one that took it over,
--          else where it last stood; the structure of a past quarter is dim_unit_ancestor_period
-- columns: unit_id  the unit
--          ancestor_id  the unit itself or one above it
--          distance  steps up, 0 = itself
with recursive climb as (
  select unit_id, unit_id as ancestor_id, 0 as distance, ';' || unit_id || ';' as path
  from dim_unit
  where is_current
  union all
  select climb.unit_id, parent.unit_id as ancestor_id, climb.distance + 1 as distance, climb.path || parent.unit_id || ';' as path
  from climb
  join dim_unit as child on child.unit_id = climb.ancestor_id and child.is_current
  join dim_unit as parent on parent.unit_id = coalesce(child.successor_id, child.parent_id) and parent.is_current
  -- Units that stand above each other in a circle: climbing ends where it would meet itself.
  where position(';' || parent.unit_id || ';' in climb.path) = 0
)
select unit_id, ancestor_id, distance
from climb
order by unit_id, distance

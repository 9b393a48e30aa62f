-- dim_unit_ancestor_period: one unit under one unit above it, itself included, as the structure stood at the end of a period
-- grain:   period, unit_id, ancestor_id
-- inputs:  int_unit_in_period
-- source:  the structure as it was: published figures of an area and a past quarter are taken here; dim_unit_ancestor is the structure as it is
-- columns: period       quarter, year, or a period of a kind that the calendar speaks of; of weeks only those that it names
--          unit_id      the unit
--          ancestor_id  the unit itself or one above it
--          distance     steps up, 0 = itself
with recursive climb as (
  select u.period, u.unit_id, u.unit_id as ancestor_id, u.parent_id, 0 as distance, ';' || u.unit_id || ';' as path
  from int_unit_in_period as u
  union all
  select c.period, c.unit_id, p.unit_id as ancestor_id, p.parent_id, c.distance + 1 as distance, c.path || p.unit_id || ';' as path
  from climb as c
  join int_unit_in_period as p on p.period = c.period and p.unit_id = c.parent_id
  -- Units that stand above each other in a circle: climbing ends where it would meet itself.
  where position(';' || p.unit_id || ';' in c.path) = 0
)
select c.period, c.unit_id, c.ancestor_id, c.distance
from climb as c
order by c.unit_id, c.period, c.distance

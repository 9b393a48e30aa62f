-- int_indicator_leaf: the leaves below every indicator and dimension
-- grain:   system_id, version, profile, indicator_id, leaf_id
-- inputs:  dim_indicator
-- source:  rules.md section 1: parts, indicators, dimensions
-- columns: system_id     assessment system
--          version       version
--          profile       profile
--          indicator_id  the level above
--          leaf_id       a leaf below it
--          child_id      the child through which the leaf is reached
with recursive climb as (
  select i.system_id, i.version, i.profile, i.parent_id as indicator_id, i.indicator_id as leaf_id, i.indicator_id as child_id
  from dim_indicator as i
  where i.is_leaf and i.parent_id is not null
  union all
  select p.system_id, p.version, p.profile, p.parent_id as indicator_id, c.leaf_id, p.indicator_id as child_id
  from climb as c
  join dim_indicator as p on p.system_id = c.system_id and p.version = c.version and p.profile = c.profile and p.indicator_id = c.indicator_id
  where p.parent_id is not null
)
select c.system_id, c.version, c.profile, c.indicator_id, c.leaf_id, c.child_id
from climb as c

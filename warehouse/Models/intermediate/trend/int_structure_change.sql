-- int_structure_change: a quarter in which units joined, left or moved within an area
-- grain:   area_unit_id, quarter
-- inputs:  dim_unit, dim_unit_ancestor
-- source:  versions of the unit register; a change of name or website is none. The registers first day opens the series, it changes nothing
-- columns: area_unit_id  unit whose subtree changed
--          quarter       quarter of the change
--          units         units that joined, left, moved or changed level or kind
with version as (
  select
    u.unit_id, u.valid_from, u.valid_to, u.parent_id, u.level, u.kind,
    lag(u.valid_from) over (partition by u.unit_id order by u.valid_from) as earlier_from,
    lag(u.parent_id) over (partition by u.unit_id order by u.valid_from) as earlier_parent_id,
    lag(u.level) over (partition by u.unit_id order by u.valid_from) as earlier_level,
    lag(u.kind) over (partition by u.unit_id order by u.valid_from) as earlier_kind,
    min(u.valid_from) over () as register_from, u.is_current
  from dim_unit as u
),
change as (
  select v.unit_id, quarter_of(v.valid_from) as quarter, v.parent_id, v.earlier_parent_id
  from version as v
  where
    (v.earlier_from is null and v.valid_from > v.register_from)
    or (v.earlier_from is not null
      and (v.parent_id is distinct from v.earlier_parent_id or v.level is distinct from v.earlier_level or v.kind is distinct from v.earlier_kind))
  union all
  select v.unit_id, quarter_of(v.valid_to + 1) as quarter, v.parent_id, null as earlier_parent_id
  from version as v
  where v.is_current and v.valid_to is not null
),
place as (
  select c.unit_id, c.quarter, c.unit_id as place_id from change as c
  union
  select c.unit_id, c.quarter, c.parent_id as place_id from change as c
  union
  select c.unit_id, c.quarter, c.earlier_parent_id as place_id from change as c
)
select a.ancestor_id as area_unit_id, p.quarter, count(distinct p.unit_id) as units
from place as p
join dim_unit_ancestor as a on a.unit_id = p.place_id
group by a.ancestor_id, p.quarter

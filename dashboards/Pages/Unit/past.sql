-- What a unit was called, where it stood and from when to when, and the units that went into it. Names of the others are asked for apart (unit_names.sql).
select
  h.unit_id, h.kind, h.name, h.level, h.parent_id, h.successor_id,
  cast(h.valid_from as timestamp) as valid_from, cast(h.valid_to as timestamp) as valid_to
from (
  select u.unit_id, 'self' as kind, u.name, u.level, u.parent_id, u.successor_id, u.valid_from, u.valid_to
  from dim_unit as u
  where {{of u.unit_id}}
  union all
  select m.successor_id, 'merged', m.name, m.level, m.parent_id, m.successor_id, m.valid_from, m.valid_to
  from dim_unit as m
  where m.successor_id is not null and m.is_current and {{of m.successor_id}}
) as h
where {{seen h.unit_id}}
order by h.kind desc, h.valid_from desc

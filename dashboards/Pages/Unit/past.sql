-- What a unit was called, where it stood and from when to when, and the units that went into it. Names of the others are asked for apart (unit_names.sql).
select
  case when u.unit_id = $unit then 'self' else 'merged' end as kind, u.name, u.level, u.parent_id, u.successor_id,
  cast(u.valid_from as timestamp) as valid_from, cast(u.valid_to as timestamp) as valid_to
from dim_unit as u
where (u.unit_id = $unit or u.successor_id = $unit and u.is_current)
  and {{seen $unit}}
order by u.unit_id = $unit desc, u.valid_from desc

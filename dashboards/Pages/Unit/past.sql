-- What a unit was called, where it stood and from when to when, the newest first; and the units that went into it.
with own as (
  select u.unit_id, u.name, u.level, u.parent_id, u.valid_from, u.valid_to, u.successor_id, 'self' as kind
  from dim_unit as u
  where u.unit_id = $unit
  union all
  select u.unit_id, u.name, u.level, u.parent_id, u.valid_from, u.valid_to, u.successor_id, 'merged' as kind
  from dim_unit as u
  where u.successor_id = $unit and u.is_current
)
select
  o.kind, o.name, o.level, cast(o.valid_from as timestamp) as valid_from, cast(o.valid_to as timestamp) as valid_to, p.name as parent_name, s.name as successor_name
from own as o
left join dim_unit as p on p.unit_id = o.parent_id and p.is_current
left join dim_unit as s on s.unit_id = o.successor_id and s.is_current
where {{seen $unit}}
order by o.kind desc, o.valid_from desc

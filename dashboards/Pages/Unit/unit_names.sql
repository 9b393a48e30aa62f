-- What the units that a unit stood under, went into or took in are called today; whoever sees the unit sees these names.
select u.unit_id, u.name
from dim_unit as u
where u.is_current
  and u.unit_id in (select unnest([p.parent_id, p.successor_id]) from dim_unit as p where p.unit_id = $unit or p.successor_id = $unit)
  and {{seen $unit}}

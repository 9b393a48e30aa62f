-- Tables whose rows belong to a flag, and so to its unit.
select m.*, f.unit_id as owner_unit_id
from {{table}} as m
join mart_flag as f on f.flag_id = m.flag_id

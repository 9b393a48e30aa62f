-- Files: of the unit that they speak of, else of the one that they were kept to; a file of several units belongs to nobody alone.
select m.*, coalesce(m.unit_id, m.scope_unit_id) as owner_unit_id
from {{table}} as m

-- Tables whose rows name their unit or area in a column.
select m.*, m.{{owner}} as owner_unit_id
from {{table}} as m

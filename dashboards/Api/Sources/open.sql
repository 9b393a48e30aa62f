-- Rules and calendars: no rows of units, read by everybody.
select m.*, cast(null as varchar) as owner_unit_id
from {{table}} as m

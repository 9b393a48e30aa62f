-- int_last_load_day: the day of the last load, one row: up to it is known what was handed in
-- grain:   looked_on
-- inputs:  load_run
-- source:  docs/architecture.md, Choices: what is due is looked at on the day of the last load
-- columns: looked_on  day of the last load, UTC
select coalesce(cast(max(l.loaded_at) as date), date '1900-01-01') as looked_on
from load_run as l

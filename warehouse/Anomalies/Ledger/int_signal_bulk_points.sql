-- int_signal_bulk_points: whether an entry of the ledger is one of many alike
-- grain:   dataset, record_id
-- inputs:  fct_points_entry
-- source:  anomaly.md D10. Base points, which everybody gets, are left out
-- columns: unit_id     unit
--          quarter     quarter
--          dataset     points
--          record_id   entry
--          held_on     day of what earned or cost the points
--          points      points
--          item        aspect or project
--          alike       entries of the unit on that day with the same points and item
--          is_odd      the third alike or a later one, so that one occasion is not many findings
--          load_id     load that brought the record
--          row_number  record number in its file
with counted as (
  select
    e.*, count(*) over (partition by e.unit_id, e.occurred_on, e.entry_type, e.item, e.points) as alike,
    row_number() over (partition by e.unit_id, e.occurred_on, e.entry_type, e.item, e.points order by e.entry_id) as number
  from fct_points_entry as e
  where e.unit_id is not null and e.entry_type <> 'base'
)
select
  c.unit_id, c.quarter, 'points' as dataset, c.entry_id as record_id, c.occurred_on as held_on, c.points, c.item, c.alike, c.number >= 3 as is_odd, c.load_id, c.row_number
from counted as c

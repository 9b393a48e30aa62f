-- int_signal_round_points: whether an entry of the ledger is a multiple of five points
-- grain:   dataset, record_id
-- inputs:  fct_points_entry
-- source:  anomaly.md D1. Base points are the same for everybody and left out
-- columns: unit_id     unit
--          quarter     quarter
--          dataset     points
--          record_id   entry
--          held_on     day of what earned or cost the points
--          figure      points
--          is_odd      a multiple of 5
--          load_id     load that brought the record
--          row_number  record number in its file
select
  e.unit_id, e.quarter, 'points' as dataset, e.entry_id as record_id, e.occurred_on as held_on, e.points as figure, e.points % 5 = 0 as is_odd, e.load_id, e.row_number
from fct_points_entry as e
where e.points <> 0 and e.unit_id is not null and e.entry_type <> 'base'

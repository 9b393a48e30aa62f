-- int_signal_high_attendance: how many of those due were present
-- grain:   dataset, record_id
-- inputs:  int_session_shape
-- source:  anomaly.md D8; attendance filled from the roster lifts every session
-- columns: unit_id     unit
--          quarter     quarter
--          dataset     sessions
--          record_id   session
--          held_on     day
--          present     persons present
--          expected    persons due
--          usual       share present in the unit's other quarters, 0 to 1; null without any
--          is_odd      at least five points above the usual share
--          load_id     load that brought the record
--          row_number  record number in its file
with counted as (
  select
    s.*,
    cast(sum(s.present) over (partition by s.unit_id) - sum(s.present) over (partition by s.unit_id, s.quarter) as double)
      / nullif(sum(s.expected) over (partition by s.unit_id) - sum(s.expected) over (partition by s.unit_id, s.quarter), 0) as usual
  from int_session_shape as s
  where s.expected > 0 and s.present between 0 and s.expected
)
select
  c.unit_id, c.quarter, 'sessions' as dataset, c.session_id as record_id, c.held_on, c.present, c.expected, c.usual,
  coalesce(cast(c.present as double) / c.expected >= c.usual + 0.05, false) as is_odd, c.load_id, c.row_number
from counted as c

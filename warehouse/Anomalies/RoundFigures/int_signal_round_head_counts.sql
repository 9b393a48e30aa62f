-- int_signal_round_head_counts: whether a head count is a multiple of five
-- grain:   dataset, record_id
-- inputs:  int_session_shape
-- source:  anomaly.md D1. Full sessions are left out, whose count is that of the roster, and units of under 10 persons
-- columns: unit_id     unit
--          quarter     quarter
--          dataset     sessions
--          record_id   session
--          held_on     day
--          figure      persons present
--          is_odd      a multiple of 5
--          load_id     load that brought the record
--          row_number  record number in its file
select
  s.unit_id, s.quarter, 'sessions' as dataset, s.session_id as record_id, s.held_on, s.present as figure, s.present % 5 = 0 as is_odd, s.load_id, s.row_number
from int_session_shape as s
where s.present > 0 and coalesce(s.expected, s.present) >= 10 and s.present < coalesce(s.expected, s.present + 1)

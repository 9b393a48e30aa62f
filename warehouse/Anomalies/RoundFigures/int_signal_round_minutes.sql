-- int_signal_round_minutes: whether a session lasted a whole number of half hours
-- grain:   dataset, record_id
-- inputs:  int_session_shape
-- source:  anomaly.md D1
-- columns: unit_id     unit
--          quarter     quarter
--          dataset     sessions
--          record_id   session
--          held_on     day
--          figure      minutes
--          is_odd      a multiple of 30
--          load_id     load that brought the record
--          row_number  record number in its file
select
  s.unit_id, s.quarter, 'sessions' as dataset, s.session_id as record_id, s.held_on, s.minutes as figure, s.minutes % 30 = 0 as is_odd, s.load_id, s.row_number
from int_session_shape as s
where s.minutes > 0

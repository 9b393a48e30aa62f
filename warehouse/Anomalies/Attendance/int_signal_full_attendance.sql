-- int_signal_full_attendance: whether everybody due was present
-- grain:   dataset, record_id
-- inputs:  int_session_shape
-- source:  anomaly.md D8, ceiling; facts.md S-08. Sessions of under 5 persons are left out: there it happens to everybody
-- columns: unit_id     unit
--          quarter     quarter
--          dataset     sessions
--          record_id   session
--          held_on     day
--          present     persons present
--          expected    persons due
--          is_odd      nobody missing
--          load_id     load that brought the record
--          row_number  record number in its file
select
  s.unit_id, s.quarter, 'sessions' as dataset, s.session_id as record_id, s.held_on, s.present, s.expected, s.present >= s.expected as is_odd, s.load_id, s.row_number
from int_session_shape as s
where s.expected >= 5 and s.present is not null

-- int_signal_quarter_end_sessions: whether a session was held in the last three days of its quarter
-- grain:   dataset, record_id
-- inputs:  int_session_shape, dim_period
-- source:  facts.md S-13
-- columns: unit_id     unit
--          quarter     quarter
--          dataset     sessions
--          record_id   session
--          held_on     day
--          topic       topic
--          is_odd      in the last 3 days
--          load_id     load that brought the record
--          row_number  record number in its file
select
  s.unit_id, s.quarter, 'sessions' as dataset, s.session_id as record_id, s.held_on, s.topic, s.held_on > q.ends_on - 3 as is_odd, s.load_id, s.row_number
from int_session_shape as s
join dim_period as q on q.period = s.quarter

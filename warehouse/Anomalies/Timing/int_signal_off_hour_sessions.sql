-- int_signal_off_hour_sessions: whether a session was held at a weekend, on a fixed public holiday or at night
-- grain:   dataset, record_id
-- inputs:  int_session_shape
-- source:  facts.md S-10. Of the public holidays those with a fixed date; the moving ones need a calendar of the year
-- columns: unit_id     unit
--          quarter     quarter
--          dataset     sessions
--          record_id   session
--          held_on     day
--          clock       minute of the day at which it began
--          topic       topic
--          is_odd      at a weekend, on 1 January, 1 May or 1 to 3 October, or begun between 22:00 and 6:00
--          load_id     load that brought the record
--          row_number  record number in its file
select
  s.unit_id, s.quarter, 'sessions' as dataset, s.session_id as record_id, s.held_on, s.clock, s.topic,
  coalesce(weekday_of(s.held_on) >= 6
    or extract(month from s.held_on) * 100 + extract(day from s.held_on) in (101, 501, 1001, 1002, 1003)
    or s.clock >= 1320 or s.clock < 360, false) as is_odd,
  s.load_id, s.row_number
from int_session_shape as s

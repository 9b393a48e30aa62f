-- int_signal_split_sessions: whether a session has another on the same day with the same topic
-- grain:   dataset, record_id
-- inputs:  int_session_shape
-- source:  facts.md S-12
-- columns: unit_id     unit
--          quarter     quarter
--          dataset     sessions
--          record_id   session
--          held_on     day
--          topic       topic
--          pieces      sessions of that day with that topic
--          is_odd      the second piece or a later one
--          load_id     load that brought the record
--          row_number  record number in its file
with counted as (
  select s.*, count(*) over (partition by s.unit_id, s.held_on, s.topic) as pieces,
    row_number() over (partition by s.unit_id, s.held_on, s.topic order by s.clock, s.session_id) as number
  from int_session_shape as s
  where s.topic is not null
)
select
  c.unit_id, c.quarter, 'sessions' as dataset, c.session_id as record_id, c.held_on, c.topic, c.pieces, c.number >= 2 as is_odd, c.load_id, c.row_number
from counted as c

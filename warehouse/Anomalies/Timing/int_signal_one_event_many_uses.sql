-- int_signal_one_event_many_uses: whether a session stands in the records under several types at once
-- grain:   dataset, record_id
-- inputs:  int_session_shape
-- source:  facts.md S-11: one event used as centre group, branch study, lecture and more: the unit has another session of another type that begins at the same minute
-- columns: unit_id       unit
--          quarter       quarter
--          dataset       sessions
--          record_id     session
--          held_on       day
--          clock         minute of the day at which it began
--          session_type  type
--          topic         topic, as written
--          types         types of session that begin at that minute
--          is_odd        two types or more
--          load_id       load that brought the record
--          row_number    record number in its file
with begun as (
  select s.unit_id, s.held_on, s.clock, count(distinct s.session_type) as types
  from int_session_shape as s
  where s.clock is not null
  group by s.unit_id, s.held_on, s.clock
)
select
  s.unit_id, s.quarter, 'sessions' as dataset, s.session_id as record_id, s.held_on, s.clock, s.session_type, s.topic, b.types, b.types > 1 as is_odd, s.load_id, s.row_number
from int_session_shape as s
join begun as b on b.unit_id = s.unit_id and b.held_on = s.held_on and b.clock = s.clock

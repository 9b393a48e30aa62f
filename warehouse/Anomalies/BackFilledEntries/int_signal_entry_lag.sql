-- int_signal_entry_lag: how many days after a session its record was entered
-- grain:   dataset, record_id
-- inputs:  fct_session
-- source:  anomaly.md D11, as a level: a quarter written up later than usual, at whatever hour
-- columns: unit_id      unit
--          quarter      quarter
--          dataset      sessions
--          record_id    session
--          held_on      day
--          recorded_at  when the record was entered
--          lag_days     days from the session to its entry, 0 if entered before
--          log_lag      natural logarithm of one more than that
--          is_odd       over 10 days
--          load_id      load that brought the record
--          row_number   record number in its file
with entered as (
  select s.*, case when cast(s.recorded_at as date) > s.held_on then cast(s.recorded_at as date) - s.held_on else 0 end as lag
  from fct_session as s
  where s.recorded_at is not null
)
select
  e.unit_id, e.quarter, 'sessions' as dataset, e.session_id as record_id, e.held_on, e.recorded_at, cast(e.lag as integer) as lag_days, ln(1 + e.lag) as log_lag,
  e.lag > 10 as is_odd, e.load_id, e.row_number
from entered as e

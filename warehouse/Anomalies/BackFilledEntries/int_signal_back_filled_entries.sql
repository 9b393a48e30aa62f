-- int_signal_back_filled_entries: how long after a session its record was entered, and whether it looks written up afterwards
-- grain:   dataset, record_id
-- inputs:  fct_session, dim_period
-- source:  anomaly.md D11. More than 10 days after the event, and either in the last 3 days of the quarter or later (the quarter's end
--          stands in for the deadline), or on a day when the unit entered 3 or more such records of sessions that lie over 30 days apart: an outage
--          or a clerk's leave explains a few weeks. Records without an entry time are left out.
-- columns: unit_id           unit that held it
--          quarter           quarter it began in
--          dataset           sessions
--          record_id         session
--          held_on           day
--          recorded_at       when the record was entered, as the unit states
--          lag_days          days from the session to its entry, negative if entered before
--          entered_together  records of that unit more than 10 days old that were entered on the same day
--          is_odd            entered late and near the deadline or in bulk
--          load_id           load that brought the record
--          row_number        record number in its file
with entered as (
  select
    s.session_id, s.unit_id, s.quarter, s.held_on, s.recorded_at, s.load_id, s.row_number,
    cast(s.recorded_at as date) as recorded_on, cast(s.recorded_at as date) - s.held_on as lag_days, q.ends_on
  from fct_session as s
  join dim_period as q on q.period = s.quarter
  where s.recorded_at is not null
),
batched as (
  select
    e.*,
    count(*) filter (where e.lag_days > 10) over (partition by e.unit_id, e.recorded_on) as entered_together,
    max(e.held_on) filter (where e.lag_days > 10) over (partition by e.unit_id, e.recorded_on)
      - min(e.held_on) filter (where e.lag_days > 10) over (partition by e.unit_id, e.recorded_on) as days_spanned
  from entered as e
)
select
  b.unit_id, b.quarter, 'sessions' as dataset, b.session_id as record_id, b.held_on, b.recorded_at, cast(b.lag_days as integer) as lag_days, b.entered_together,
  b.lag_days > 10 and (b.recorded_on > b.ends_on - 3 or (b.entered_together >= 3 and b.days_spanned > 30)) as is_odd,
  b.load_id, b.row_number
from batched as b

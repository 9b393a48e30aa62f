-- int_signal_burst_entries: whether records of different weeks were entered within ten minutes
-- grain:   dataset, record_id
-- inputs:  fct_session, fct_points_entry
-- source:  anomaly.md D11; facts.md S-04: three or more records, at least 14 days apart, with entry times in one span of ten minutes
-- columns: unit_id     unit
--          quarter     quarter of the record
--          dataset     sessions or points
--          record_id   key
--          held_on     day
--          recorded_at  when it was entered
--          in_burst    records of the unit entered in the same ten minutes
--          is_odd      the third of such a burst or a later one
--          load_id     load that brought the record
--          row_number  record number in its file
with entered as (
  select s.unit_id, s.quarter, 'sessions' as dataset, s.session_id as record_id, s.held_on, s.recorded_at, s.load_id, s.row_number
  from fct_session as s
  where s.recorded_at is not null
  union all
  select e.unit_id, e.quarter, 'points' as dataset, e.entry_id as record_id, e.occurred_on as held_on, e.recorded_at, e.load_id, e.row_number
  from fct_points_entry as e
  where e.recorded_at is not null and e.unit_id is not null
),
slotted as (
  -- Ten-minute slots: the frame of a running window would have to count seconds, which dialects write differently.
  select e.*, floor(epoch_of(e.recorded_at) / 600) as slot from entered as e
),
counted as (
  select
    s.*, count(*) over (partition by s.unit_id, s.slot) as in_burst, row_number() over (partition by s.unit_id, s.slot order by s.held_on, s.record_id) as number,
    max(s.held_on) over (partition by s.unit_id, s.slot) - min(s.held_on) over (partition by s.unit_id, s.slot) as days_spanned
  from slotted as s
)
select
  c.unit_id, c.quarter, c.dataset, c.record_id, c.held_on, c.recorded_at, c.in_burst, c.number >= 3 and c.days_spanned >= 14 as is_odd, c.load_id, c.row_number
from counted as c

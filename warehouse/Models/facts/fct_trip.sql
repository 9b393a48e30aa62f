-- fct_trip: one person on one research trip
-- grain:   trip_id, person_id
-- inputs:  stg_trips, load_run, int_roster_on_day
-- local:   person_id
-- source:  dataset trips of current loads, facts.md RT-09; where two current loads bring one key, the later wins
-- columns: trip_id        trip
--          person_id      who went
--          unit_id        unit on whose roster the person stood that day, else the latest; null if on none
--          held_on        day it counts on: the last of the trip
--          period_id      month of that day, yyyymm
--          quarter        quarter of that day
--          from_on        first day
--          to_on          last day
--          place          where to
--          days           days of research; the days of the calendar where none are stated
--          topic          what was looked into
--          paper_id       report that came of it
--          recorded_at    when the row was entered, as the person or unit states
--          submitted_at   when it was handed in
--          evidence_hash  fingerprint of the attached evidence
--          load_id        load that brought the row
--          row_number     record number in its file
with ranked as (
  select
    s.*, row_number() over (partition by s.trip_id, s.person_id order by s.load_id desc, s.row_number desc) as newness
  from stg_trips as s
  join load_run as run on run.load_id = s.load_id and run.is_current
)
select
  r.trip_id, r.person_id, m.unit_id, r.to_on as held_on, period_id_of(r.to_on) as period_id, quarter_of(r.to_on) as quarter,
  r.from_on, r.to_on, r.place, coalesce(r.days, r.to_on - r.from_on + 1) as days, r.topic, r.paper_id, r.recorded_at, r.submitted_at, r.evidence_hash, r.load_id, r.row_number
from ranked as r
left join int_roster_on_day as m on m.person_id = r.person_id and m.held_on = r.to_on
where r.newness = 1
order by m.unit_id, r.to_on, r.person_id

-- fct_reading: one reading of a book by one person
-- grain:   person_id, book, held_on
-- inputs:  stg_readings, load_run, int_roster_on_day
-- local:   person_id
-- source:  dataset readings of current loads, facts.md RT-08; where two current loads bring one key, the later wins
-- columns: person_id      reader
--          book           title of the book
--          unit_id        unit on whose roster the person stood that day, else the latest; null if on none
--          held_on        day it counts on: when the book was finished
--          period_id      month of that day, yyyymm
--          quarter        quarter of that day
--          started_on     first day
--          pages          pages of the book
--          recorded_at    when the row was entered, as the person or unit states
--          submitted_at   when it was handed in
--          evidence_hash  fingerprint of the attached evidence
--          load_id        load that brought the row
--          row_number     record number in its file
with ranked as (
  select
    s.*, row_number() over (partition by s.person_id, s.book, s.finished_on order by s.load_id desc, s.row_number desc) as newness
  from stg_readings as s
  join load_run as run on run.load_id = s.load_id and run.is_current
)
select
  r.person_id, r.book, m.unit_id, r.finished_on as held_on, period_id_of(r.finished_on) as period_id, quarter_of(r.finished_on) as quarter,
  r.started_on, r.pages, r.recorded_at, r.submitted_at, r.evidence_hash, r.load_id, r.row_number
from ranked as r
left join int_roster_on_day as m on m.person_id = r.person_id and m.held_on = r.finished_on
where r.newness = 1
order by m.unit_id, r.finished_on, r.person_id

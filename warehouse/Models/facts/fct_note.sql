-- fct_note: the study notes of one person in one period
-- grain:   person_id, period
-- inputs:  stg_notes, load_run, dim_period, int_roster_on_day
-- local:   person_id
-- source:  dataset notes of current loads, facts.md RT-06; where two current loads bring one key, the later wins
-- columns: person_id      whose notes
--          period         period that the words were written in
--          unit_id        unit on whose roster the person stood that day, else the latest; null if on none
--          held_on        day it counts on: the last of the period
--          period_id      month of that day, yyyymm
--          quarter        quarter of that day
--          words          words
--          pages          pages
--          checked_at     when somebody checked them
--          checked_by     who checked them
--          text           text, where handed in
--          recorded_at    when the row was entered, as the person or unit states
--          submitted_at   when it was handed in
--          evidence_hash  fingerprint of the attached evidence
--          load_id        load that brought the row
--          row_number     record number in its file
with ranked as (
  select
    s.*, row_number() over (partition by s.person_id, s.period order by s.load_id desc, s.row_number desc) as newness
  from stg_notes as s
  join load_run as run on run.load_id = s.load_id and run.is_current
)
select
  r.person_id, r.period, m.unit_id, p.ends_on as held_on, period_id_of(p.ends_on) as period_id, quarter_of(p.ends_on) as quarter,
  r.words, r.pages, r.checked_at, r.checked_by, r.text, r.recorded_at, r.submitted_at, r.evidence_hash, r.load_id, r.row_number
from ranked as r
join dim_period as p on p.period = r.period
left join int_roster_on_day as m on m.person_id = r.person_id and m.held_on = p.ends_on
where r.newness = 1
order by m.unit_id, p.ends_on, r.person_id

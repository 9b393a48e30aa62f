-- fct_test: one person's result of one test
-- grain:   test_id, person_id
-- inputs:  stg_tests, load_run, int_roster_on_day
-- local:   person_id
-- source:  dataset tests of current loads, facts.md RT-12; where two current loads bring one key, the later wins
-- columns: test_id        test
--          person_id      who sat it
--          unit_id        unit on whose roster the person stood that day, else the latest; null if on none
--          held_on        day it counts on: when it was sat
--          period_id      month of that day, yyyymm
--          quarter        quarter of that day
--          score          score as written
--          full_mark      most that could be scored
--          percent        score in percent of the full mark
--          recorded_at    when the row was entered, as the person or unit states
--          submitted_at   when it was handed in
--          evidence_hash  fingerprint of the attached evidence
--          load_id        load that brought the row
--          row_number     record number in its file
with ranked as (
  select
    s.*, row_number() over (partition by s.test_id, s.person_id order by s.load_id desc, s.row_number desc) as newness
  from stg_tests as s
  join load_run as run on run.load_id = s.load_id and run.is_current
)
select
  r.test_id, r.person_id, m.unit_id, r.taken_on as held_on, period_id_of(r.taken_on) as period_id, quarter_of(r.taken_on) as quarter,
  r.score, coalesce(r.full_mark, 100) as full_mark, cast(100 * cast(r.score as double) / coalesce(r.full_mark, 100) as decimal(9, 4)) as percent, r.recorded_at, r.submitted_at, r.evidence_hash, r.load_id, r.row_number
from ranked as r
left join int_roster_on_day as m on m.person_id = r.person_id and m.held_on = r.taken_on
where r.newness = 1
order by m.unit_id, r.taken_on, r.person_id

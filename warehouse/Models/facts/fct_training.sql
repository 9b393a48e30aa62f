-- fct_training: one person on one training course
-- grain:   person_id, course_id
-- inputs:  stg_trainings, load_run, int_roster_on_day
-- local:   person_id
-- source:  dataset trainings of current loads, facts.md RT-10; where two current loads bring one key, the later wins
-- columns: person_id       who was trained
--          course_id       course
--          unit_id         unit on whose roster the person stood that day, else the latest; null if on none
--          held_on         day it counts on: the last of the course
--          period_id       month of that day, yyyymm
--          quarter         quarter of that day
--          from_on         first day
--          to_on           last day
--          days            days of the calendar from the first to the last
--          course_type     offjob, elective, induction, professional, promotion, theory, rotation or party_school
--          hours           study hours
--          organiser       who held it
--          certificate_no  number of the certificate
--          has_write_up    a written reflection came of it
--          recorded_at     when the row was entered, as the person or unit states
--          submitted_at    when it was handed in
--          evidence_hash   fingerprint of the attached evidence
--          load_id         load that brought the row
--          row_number      record number in its file
with ranked as (
  select
    s.*, row_number() over (partition by s.person_id, s.course_id order by s.load_id desc, s.row_number desc) as newness
  from stg_trainings as s
  join load_run as run on run.load_id = s.load_id and run.is_current
)
select
  r.person_id, r.course_id, m.unit_id, r.to_on as held_on, period_id_of(r.to_on) as period_id, quarter_of(r.to_on) as quarter,
  r.from_on, r.to_on, r.to_on - r.from_on + 1 as days, r.course_type, r.hours, r.organiser, r.certificate_no, r.has_write_up, r.recorded_at, r.submitted_at, r.evidence_hash, r.load_id, r.row_number
from ranked as r
left join int_roster_on_day as m on m.person_id = r.person_id and m.held_on = r.to_on
where r.newness = 1
order by m.unit_id, r.to_on, r.person_id

-- fct_attendance: one person at one session, or missing from it
-- grain:   session_id, person_id
-- inputs:  stg_attendance, load_run, fct_session
-- local:   unit_id
-- source:  dataset attendance of current loads; where two bring one key, the later wins; only sessions that stand
-- columns: session_id  code of the session
--          person_id  code of the person
--          unit_id  unit that held the session
--          period_id  month the session began in, yyyymm
--          held_on  day the session began
--          quarter  2025Q1 …, of the session
--          status  present, excused, unexcused, made_up
--          signed_at  when the person signed in
--          hours  study hours credited
--          recorded_at  when the row was entered, as the unit states
--          submitted_at  when it was handed in
--          load_id  load that brought the row
--          row_number  record number in its file
with current_rows as (
  select attendance.*
  from stg_attendance as attendance
  join load_run as run on run.load_id = attendance.load_id and run.is_current
),
repeated as (
  select session_id, person_id, max(load_id) as load_id
  from current_rows
  group by session_id, person_id
  having count(*) > 1
)
select
  attendance.session_id, attendance.person_id, sessions.unit_id, sessions.period_id, sessions.held_on, sessions.quarter,
  attendance.status, attendance.signed_at, attendance.hours, attendance.recorded_at, attendance.submitted_at,
  attendance.load_id, attendance.row_number
from current_rows as attendance
join fct_session as sessions on sessions.session_id = attendance.session_id
left join repeated on repeated.session_id = attendance.session_id and repeated.person_id = attendance.person_id
where repeated.load_id is null or repeated.load_id = attendance.load_id
order by sessions.unit_id, sessions.held_on

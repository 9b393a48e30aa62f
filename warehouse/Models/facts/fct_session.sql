-- fct_session: one study session
-- grain:   session_id
-- inputs:  stg_sessions, load_run
-- local:   unit_id
-- source:  dataset sessions of current loads; where two bring one key, the later wins
-- columns: session_id  code of the session
--          unit_id  unit that held it
--          period_id  month it began in, yyyymm
--          held_on  day it began
--          quarter  2025Q1 …, the quarter it began in
--          session_type  centre_group, branch, party_lecture …
--          topic  topic as written
--          carrier  form of the activity
--          venue  place
--          start_at  begin
--          end_at  end
--          days  length in days
--          hours  length in study hours
--          speakers  codes joined by ;
--          expected  persons due
--          present  persons present
--          excused  persons excused
--          unexcused  persons absent without excuse
--          has_material  study material is on file
--          has_record  minutes are on file
--          has_sign_in  a sign-in sheet is on file
--          has_notes  notes are on file
--          recorded_at  when the row was entered, as the unit states
--          recorded_by  who entered it
--          submitted_at  when it was handed in
--          evidence_hash  fingerprint of the attached evidence
--          load_id  load that brought the row
--          row_number  record number in its file
with current_rows as (
  select sessions.*
  from stg_sessions as sessions
  join load_run as run on run.load_id = sessions.load_id and run.is_current
),
-- Few keys come twice, so finding them is cheaper than ranking every row.
repeated as (
  select session_id, max(load_id) as load_id
  from current_rows
  group by session_id
  having count(*) > 1
)
select
  sessions.session_id, sessions.unit_id,
  period_id_of(sessions.start_at) as period_id, sessions.start_at::date as held_on, quarter_of(sessions.start_at) as quarter,
  sessions.session_type, sessions.topic, sessions.carrier, sessions.venue, sessions.start_at, sessions.end_at,
  sessions.days, sessions.hours, sessions.speakers, sessions.expected, sessions.present, sessions.excused, sessions.unexcused,
  sessions.has_material, sessions.has_record, sessions.has_sign_in, sessions.has_notes,
  sessions.recorded_at, sessions.recorded_by, sessions.submitted_at, sessions.evidence_hash, sessions.load_id, sessions.row_number
from current_rows as sessions
left join repeated on repeated.session_id = sessions.session_id
where repeated.load_id is null or repeated.load_id = sessions.load_id
order by sessions.unit_id, sessions.start_at

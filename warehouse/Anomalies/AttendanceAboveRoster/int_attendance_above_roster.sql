-- int_attendance_above_roster: a session that counts more persons than there were
-- grain:   session_id
-- inputs:  fct_session, fct_attendance, int_roster_on_session, load_run
-- source:  facts.md H-01 and H-20. Joint sessions, lectures, report meetings and competitions have guests, so only their own expected figure bounds them.
--          A unit without any roster on that day is not tested against it.
-- columns: session_id    session
--          unit_id       unit that held it
--          quarter       quarter it began in
--          held_on       day
--          session_type  type
--          present       persons present: the head count, else the attendance rows
--          counted       present, excused and unexcused together
--          expected      persons due, as the record says
--          roster        persons on the rosters of the unit and below on that day
--          rule          present_above_expected, or above_roster
--          excess        persons too many, 1 or more
--          file          file that brought the record
--          row_number    record number in it
with listed as (
  select a.session_id, count(*) as counted, count(*) filter (where a.status = 'present') as present
  from fct_attendance as a
  group by a.session_id
),
head as (
  select
    s.session_id, s.unit_id, s.quarter, s.held_on, s.session_type, s.expected, r.roster, s.load_id, s.row_number,
    coalesce(s.present, l.present) as present,
    case when s.present is not null then s.present + coalesce(s.excused, 0) + coalesce(s.unexcused, 0) else l.counted end as counted,
    coalesce(not has_guests(s.session_type), false) as is_closed
  from fct_session as s
  join int_roster_on_session as r on r.session_id = s.session_id
  left join listed as l on l.session_id = s.session_id
),
judged as (
  select
    h.*,
    case when h.present > h.expected then h.present - h.expected else 0 end as above_expected,
    case when h.is_closed and h.roster > 0 and h.counted > h.roster then h.counted - h.roster else 0 end as above_roster
  from head as h
)
select
  j.session_id, j.unit_id, j.quarter, j.held_on, j.session_type,
  cast(j.present as integer) as present, cast(j.counted as integer) as counted, j.expected, j.roster,
  case when j.above_roster > 0 then 'above_roster' else 'present_above_expected' end as rule,
  cast(case when j.above_roster > 0 then j.above_roster else j.above_expected end as integer) as excess,
  run.file, j.row_number
from judged as j
left join load_run as run on run.load_id = j.load_id
where j.above_expected > 0 or j.above_roster > 0

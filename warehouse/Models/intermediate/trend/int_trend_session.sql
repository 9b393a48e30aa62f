-- int_trend_session: sessions of a unit in a quarter, and how many of those expected came
-- grain:   unit_id, quarter
-- inputs:  fct_session, fct_attendance
-- local:   unit_id
-- source:  the head count of the session; where it lacks one, its attendance rows
-- columns: unit_id   unit that held them
--          quarter   quarter they began in
--          sessions  sessions held
--          present   persons present, summed over sessions where expected is known
--          expected  persons expected, summed over the same sessions
with listed as (
  select a.session_id, count(*) as expected, count(*) filter (where a.status = 'present') as present
  from fct_attendance as a
  group by a.session_id
),
counted as (
  select
    s.unit_id, s.quarter,
    case when s.expected > 0 and s.present is not null then s.expected else l.expected end as expected,
    case when s.expected > 0 and s.present is not null then s.present else l.present end as present
  from fct_session as s
  left join listed as l on l.session_id = s.session_id
)
select
  c.unit_id, c.quarter, count(*) as sessions,
  cast(sum(c.present) as bigint) as present, cast(sum(c.expected) as bigint) as expected
from counted as c
group by c.unit_id, c.quarter

-- int_roster_on_session: how many persons were on the roster on the day of a session
-- grain:   session_id
-- inputs:  fct_session, dim_person, dim_unit_ancestor
-- source:  the roster of the unit and of all units below it: a committee's session may gather its branches
-- columns: session_id  session
--          roster      persons on the rosters of the unit's subtree on that day; one on two rosters counts twice
with change as (
  select a.ancestor_id as unit_id, p.valid_from as day, 1 as persons
  from dim_person as p
  join dim_unit_ancestor as a on a.unit_id = p.unit_id
  union all
  select a.ancestor_id as unit_id, p.valid_to + 1 as day, -1 as persons
  from dim_person as p
  join dim_unit_ancestor as a on a.unit_id = p.unit_id
  where p.valid_to is not null
),
step as (
  select c.unit_id, c.day, sum(c.persons) as persons, cast(null as varchar) as session_id, 0 as is_session
  from change as c
  group by c.unit_id, c.day
  union all
  select s.unit_id, s.held_on as day, 0 as persons, s.session_id, 1 as is_session
  from fct_session as s
),
-- One running sum over roster changes and sessions in order of days: no join by date range.
walked as (
  select
    s.session_id, s.is_session,
    sum(s.persons) over (partition by s.unit_id order by s.day, s.is_session rows between unbounded preceding and current row) as roster
  from step as s
)
select w.session_id, cast(w.roster as integer) as roster
from walked as w
where w.is_session = 1

-- int_record: every record of every dataset that measures are counted from, in one shape
-- grain:   dataset, record_id, person_id
-- inputs:  fct_session, fct_attendance, int_record_of_people, int_record_of_work
-- local:   unit_id, person_id
-- source:  seeds/rules.md section 7; which of them a measure takes stands in Systems/measures.yaml
-- columns: dataset        sessions, attendance, notes …
--          record_id      key of the record in its dataset
--          event_id       what several records share: the session, paper, book, trip, course or test
--          person_id      person that the record is of, empty where it is the unit's own
--          unit_id        unit that held it, or on whose roster the person stood that day; null if on none
--          held_on        day it counts on; of a record of a whole period its last day
--          quarter        quarter of that day
--          period_id      month of that day, yyyymm
--          period         period that the record itself names, null = its month
--          kind           codes that measures choose by: ;column=code;column=code;
--          carrier        form of the activity
--          venue          place
--          days           days
--          hours          study hours credited
--          session_hours  full hours of the session attended
--          expected       persons due
--          present        persons present
--          words          words
--          pages          pages
--          score          score in percent of the full mark
--          amount         votes, events, or 1 for what was handed in
--          text_value     grade, or day of handing in
select
  'sessions' as dataset, s.session_id as record_id, s.session_id as event_id, '' as person_id, s.unit_id, s.held_on, s.quarter, s.period_id,
  cast(null as varchar) as period, ';session_type=' || s.session_type || ';' as kind, s.carrier, s.venue,
  cast(s.days as decimal(18, 4)) as days, cast(s.hours as decimal(18, 4)) as hours, cast(null as decimal(18, 4)) as session_hours,
  cast(s.expected as decimal(18, 4)) as expected, cast(s.present as decimal(18, 4)) as present,
  cast(null as decimal(18, 4)) as words, cast(null as decimal(18, 4)) as pages, cast(null as decimal(18, 4)) as score,
  cast(null as decimal(18, 4)) as amount, cast(null as varchar) as text_value
from fct_session as s
union all
select
  'attendance' as dataset, a.session_id as record_id, a.session_id as event_id, a.person_id, a.unit_id, a.held_on, a.quarter, a.period_id,
  cast(null as varchar) as period, ';session_type=' || s.session_type || ';status=' || a.status || ';' as kind, cast(null as varchar) as carrier, cast(null as varchar) as venue,
  cast(s.days as decimal(18, 4)) as days, cast(coalesce(a.hours, s.hours) as decimal(18, 4)) as hours, cast(s.hours as decimal(18, 4)) as session_hours,
  cast(null as decimal(18, 4)) as expected, cast(null as decimal(18, 4)) as present,
  cast(null as decimal(18, 4)) as words, cast(null as decimal(18, 4)) as pages, cast(null as decimal(18, 4)) as score,
  cast(null as decimal(18, 4)) as amount, cast(null as varchar) as text_value
from fct_attendance as a
join fct_session as s on s.session_id = a.session_id
union all
select
  p.dataset, p.record_id, p.event_id, p.person_id, p.unit_id, p.held_on, p.quarter, p.period_id, p.period, p.kind, cast(null as varchar) as carrier, cast(null as varchar) as venue,
  p.days, p.hours, cast(null as decimal(18, 4)) as session_hours, cast(null as decimal(18, 4)) as expected, cast(null as decimal(18, 4)) as present,
  p.words, p.pages, p.score, cast(null as decimal(18, 4)) as amount, cast(null as varchar) as text_value
from int_record_of_people as p
union all
select
  w.dataset, w.record_id, w.event_id, w.person_id, w.unit_id, w.held_on, w.quarter, w.period_id, w.period, w.kind, cast(null as varchar) as carrier, cast(null as varchar) as venue,
  cast(null as decimal(18, 4)) as days, w.hours, cast(null as decimal(18, 4)) as session_hours, w.expected, w.present,
  cast(null as decimal(18, 4)) as words, cast(null as decimal(18, 4)) as pages, cast(null as decimal(18, 4)) as score, w.amount, w.text_value
from int_record_of_work as w

-- int_record_of_people: what people's own records say, in the shape of int_record
-- grain:   dataset, record_id, person_id
-- inputs:  fct_note, fct_paper, fct_reading, fct_trip, fct_training, fct_self_study, fct_test
-- local:   unit_id, person_id
-- source:  seeds/rules.md section 7 and facts.md RT-06 to RT-12
-- columns: dataset    notes, papers, readings, trips, trainings, self_study or tests
--          record_id  key of the record without the person; of a reading the book and its last day
--          event_id   the paper, book, trip, course or test
--          person_id  person
--          unit_id    unit on whose roster the person stood that day, null if on none
--          held_on    day it counts on; of a record of a whole period its last day
--          quarter    quarter of that day
--          period_id  month of that day, yyyymm
--          period     period that the record itself names, null = its month
--          kind       codes that measures choose by: ;column=code;column=code;
--          days       days
--          hours      hours
--          words      words
--          pages      pages
--          score      score in percent of the full mark
select
  'notes' as dataset, n.period as record_id, n.period as event_id, n.person_id, n.unit_id, n.held_on, n.quarter, n.period_id, n.period,
  ';' as kind, cast(null as decimal(18, 4)) as days, cast(null as decimal(18, 4)) as hours,
  cast(n.words as decimal(18, 4)) as words, cast(n.pages as decimal(18, 4)) as pages, cast(null as decimal(18, 4)) as score
from fct_note as n
union all
select
  'papers' as dataset, p.paper_id as record_id, p.paper_id as event_id, p.person_id, p.unit_id, p.held_on, p.quarter, p.period_id, cast(null as varchar) as period,
  ';kind=' || p.kind || ';' as kind, cast(null as decimal(18, 4)) as days, cast(null as decimal(18, 4)) as hours,
  cast(p.words as decimal(18, 4)) as words, cast(null as decimal(18, 4)) as pages, cast(null as decimal(18, 4)) as score
from fct_paper as p
union all
select
  'readings' as dataset, r.book || ' ' || r.held_on::varchar as record_id, r.book as event_id, r.person_id, r.unit_id, r.held_on, r.quarter, r.period_id, cast(null as varchar) as period,
  ';' as kind, cast(null as decimal(18, 4)) as days, cast(null as decimal(18, 4)) as hours,
  cast(null as decimal(18, 4)) as words, cast(r.pages as decimal(18, 4)) as pages, cast(null as decimal(18, 4)) as score
from fct_reading as r
union all
select
  'trips' as dataset, t.trip_id as record_id, t.trip_id as event_id, t.person_id, t.unit_id, t.held_on, t.quarter, t.period_id, cast(null as varchar) as period,
  ';' as kind, cast(t.days as decimal(18, 4)) as days, cast(null as decimal(18, 4)) as hours,
  cast(null as decimal(18, 4)) as words, cast(null as decimal(18, 4)) as pages, cast(null as decimal(18, 4)) as score
from fct_trip as t
union all
select
  'trainings' as dataset, t.course_id as record_id, t.course_id as event_id, t.person_id, t.unit_id, t.held_on, t.quarter, t.period_id, cast(null as varchar) as period,
  ';course_type=' || t.course_type || ';has_write_up=' || case when t.has_write_up then 'yes' when not t.has_write_up then 'no' else '' end || ';' as kind,
  cast(t.days as decimal(18, 4)) as days, cast(t.hours as decimal(18, 4)) as hours,
  cast(null as decimal(18, 4)) as words, cast(null as decimal(18, 4)) as pages, cast(null as decimal(18, 4)) as score
from fct_training as t
union all
select
  'self_study' as dataset, s.period as record_id, s.period as event_id, s.person_id, s.unit_id, s.held_on, s.quarter, s.period_id, s.period,
  ';' as kind, cast(null as decimal(18, 4)) as days, cast(s.hours as decimal(18, 4)) as hours,
  cast(null as decimal(18, 4)) as words, cast(null as decimal(18, 4)) as pages, cast(null as decimal(18, 4)) as score
from fct_self_study as s
union all
select
  'tests' as dataset, t.test_id as record_id, t.test_id as event_id, t.person_id, t.unit_id, t.held_on, t.quarter, t.period_id, cast(null as varchar) as period,
  ';' as kind, cast(null as decimal(18, 4)) as days, cast(null as decimal(18, 4)) as hours,
  cast(null as decimal(18, 4)) as words, cast(null as decimal(18, 4)) as pages, cast(t.percent as decimal(18, 4)) as score
from fct_test as t

-- int_person_elsewhere: two records that put one person in two places at once
-- grain:   a_dataset, a_record_id, b_dataset, b_record_id, person_id
-- inputs:  fct_attendance, fct_session, fct_training, fct_trip
-- source:  facts.md H-05. Two sessions at once in one place, or of one unit without places, are one meeting entered twice, which is another
--          question. Days of trips and full-time courses contradict each other only where together they state more days than the calendar has
--          between them.
-- columns: rule          sessions, course_and_session, days or trip_and_session
--          person_id     person
--          a_dataset     dataset of one record
--          a_record_id   its key
--          a_unit_id     unit that answers for it
--          a_quarter     its quarter
--          a_from        when it began, as text
--          a_to          when it ended, as text
--          a_place       where, null if not stated
--          a_load_id     load that brought it
--          a_row_number  record number in its file
--          b_dataset     dataset of the other record
--          b_record_id   its key
--          b_unit_id     unit that answers for it
--          b_quarter     its quarter
--          b_from        when it began, as text
--          b_to          when it ended, as text
--          b_place       where, null if not stated
--          b_load_id     load that brought it
--          b_row_number  record number in its file
--          overlap       hours in both places; of days twice stated 24 a day
with attended as (
  select
    a.person_id, a.session_id, a.unit_id, a.quarter, a.held_on, s.start_at, s.end_at, s.venue, s.speakers, s.session_type, a.load_id, a.row_number
  from fct_attendance as a
  join fct_session as s on s.session_id = a.session_id
  where a.status = 'present'
),
-- Trips, and courses that take the whole day, as stretches of days.
away as (
  select
    'trips' as dataset, t.trip_id as record_id, t.person_id, t.unit_id, t.quarter, t.from_on, t.to_on, cast(t.days as double) as days, t.place, t.load_id, t.row_number
  from fct_trip as t
  union all
  select
    'trainings' as dataset, t.course_id as record_id, t.person_id, t.unit_id, t.quarter, t.from_on, t.to_on, cast(t.days as double) as days, t.organiser as place,
    t.load_id, t.row_number
  from fct_training as t
  where t.course_type = 'offjob'
),
-- A stretch stands under every month it touches, so that the join is one of equality.
away_month as (
  select a.*, unnest(generate_series(0, 12 * (extract(year from a.to_on) - extract(year from a.from_on)) + extract(month from a.to_on) - extract(month from a.from_on)))
      + 12 * extract(year from a.from_on) + extract(month from a.from_on) as month
  from away as a
),
twice as (
  select distinct
    x.dataset as x_dataset, x.record_id as x_record_id, y.dataset as y_dataset, y.record_id as y_record_id, x.person_id,
    x.days + y.days
      - (case when x.to_on > y.to_on then x.to_on else y.to_on end - case when x.from_on < y.from_on then x.from_on else y.from_on end + 1) as days_over
  from away_month as x
  join away_month as y on y.person_id = x.person_id and y.month = x.month
  where x.dataset || ' ' || x.record_id < y.dataset || ' ' || y.record_id and x.from_on <= y.to_on and y.from_on <= x.to_on
)
select
  'sessions' as rule, a.person_id, 'attendance' as a_dataset, a.session_id as a_record_id, a.unit_id as a_unit_id, a.quarter as a_quarter,
  a.start_at::varchar as a_from, a.end_at::varchar as a_to, a.venue as a_place, a.load_id as a_load_id, a.row_number as a_row_number,
  'attendance' as b_dataset, b.session_id as b_record_id, b.unit_id as b_unit_id, b.quarter as b_quarter,
  b.start_at::varchar as b_from, b.end_at::varchar as b_to, b.venue as b_place, b.load_id as b_load_id, b.row_number as b_row_number,
  round(extract(epoch from (case when a.end_at < b.end_at then a.end_at else b.end_at end) - (case when a.start_at > b.start_at then a.start_at else b.start_at end)) / 3600, 2) as overlap
from attended as a
join attended as b on b.person_id = a.person_id and b.held_on = a.held_on
where a.session_id < b.session_id and a.start_at < b.end_at and b.start_at < a.end_at
  and (a.venue <> b.venue or (a.unit_id <> b.unit_id and (a.venue is null or b.venue is null) and a.session_type <> 'joint' and b.session_type <> 'joint'))
union all
select
  'course_and_session' as rule, a.person_id, 'attendance' as a_dataset, a.session_id as a_record_id, a.unit_id as a_unit_id, a.quarter as a_quarter,
  a.start_at::varchar as a_from, a.end_at::varchar as a_to, a.venue as a_place, a.load_id as a_load_id, a.row_number as a_row_number,
  'trainings' as b_dataset, t.course_id as b_record_id, t.unit_id as b_unit_id, t.quarter as b_quarter,
  t.from_on::varchar as b_from, t.to_on::varchar as b_to, t.organiser as b_place, t.load_id as b_load_id, t.row_number as b_row_number,
  round(extract(epoch from a.end_at - a.start_at) / 3600, 2) as overlap
from attended as a
join fct_training as t on t.person_id = a.person_id and t.from_on <= a.held_on and t.to_on >= a.held_on
-- In the evening and on a weekend one may be back from a course; under six hours a day it does not take the day.
where t.course_type = 'offjob' and t.hours >= 6 * t.days and weekday_of(a.held_on) <= 5
  and extract(hour from a.start_at) >= 8 and extract(hour from a.start_at) < 17
union all
select
  'days' as rule, w.person_id, x.dataset as a_dataset, x.record_id as a_record_id, x.unit_id as a_unit_id, x.quarter as a_quarter,
  x.from_on::varchar as a_from, x.to_on::varchar as a_to, x.place as a_place, x.load_id as a_load_id, x.row_number as a_row_number,
  y.dataset as b_dataset, y.record_id as b_record_id, y.unit_id as b_unit_id, y.quarter as b_quarter,
  y.from_on::varchar as b_from, y.to_on::varchar as b_to, y.place as b_place, y.load_id as b_load_id, y.row_number as b_row_number,
  round(24 * w.days_over, 2) as overlap
from twice as w
join away as x on x.dataset = w.x_dataset and x.record_id = w.x_record_id and x.person_id = w.person_id
join away as y on y.dataset = w.y_dataset and y.record_id = w.y_record_id and y.person_id = w.person_id
-- Half a day more may be a day that both begin or end on.
where w.days_over >= 1
union all
select
  'trip_and_session' as rule, a.person_id, 'attendance' as a_dataset, a.session_id as a_record_id, a.unit_id as a_unit_id, a.quarter as a_quarter,
  a.start_at::varchar as a_from, a.end_at::varchar as a_to, a.venue as a_place, a.load_id as a_load_id, a.row_number as a_row_number,
  'trips' as b_dataset, t.trip_id as b_record_id, t.unit_id as b_unit_id, t.quarter as b_quarter,
  t.from_on::varchar as b_from, t.to_on::varchar as b_to, t.place as b_place, t.load_id as b_load_id, t.row_number as b_row_number,
  round(extract(epoch from a.end_at - a.start_at) / 3600, 2) as overlap
from attended as a
join fct_trip as t on t.person_id = a.person_id and t.from_on <= a.held_on and t.to_on >= a.held_on
-- Only whoever spoke there: others may have come back for an evening; and only trips that state every day of the calendar.
where position(';' || a.person_id || ';' in ';' || a.speakers || ';') > 0 and t.days >= t.to_on - t.from_on + 1

-- int_session_match: sessions of two units that agree in hour and length and more
-- grain:   session_id, other_id
-- inputs:  int_session_shape
-- source:  anomaly.md D5. On one day topic or head count must agree as well, on different days both. What more than three units share on a day, or
--          twenty in the quarter, is a common event or a common habit and left out, as are sessions with guests
-- columns: session_id   session
--          other_id     session of the other unit
--          unit_id      unit
--          other_unit   the other unit
--          quarter      quarter
--          is_same_day  both on one day
--          expected     sessions of other units that agree so by chance: on the same day, else in the quarter
--          is_later     entered after the other, or not known
with shaped as (
  select s.*, coalesce(s.topic, '-') as theme
  from int_session_shape as s
  where s.clock is not null and s.minutes is not null and s.present > 0 and not has_guests(s.session_type)
),
city as (
  select s.quarter, cast(count(*) as double) as sessions from shaped as s group by s.quarter
),
day as (
  select s.held_on, cast(count(*) as double) as sessions from shaped as s group by s.held_on
),
-- Fields taken as independent, so that a copied session does not make itself look common.
of_clock as (
  select s.quarter, s.clock, s.minutes, cast(count(*) as double) as sessions from shaped as s group by s.quarter, s.clock, s.minutes
),
of_present as (
  select s.quarter, s.present, cast(count(*) as double) as sessions from shaped as s group by s.quarter, s.present
),
of_theme as (
  select s.quarter, s.theme, cast(count(*) as double) as sessions from shaped as s group by s.quarter, s.theme
),
weighed as (
  select
    s.session_id, s.unit_id, s.quarter, s.held_on, s.clock, s.minutes, s.present, s.theme, s.recorded_at,
    c.sessions as in_quarter, d.sessions as on_day, k.sessions / c.sessions as clock_chance, p.sessions / c.sessions as present_chance, t.sessions / c.sessions as theme_chance
  from shaped as s
  join city as c on c.quarter = s.quarter
  join day as d on d.held_on = s.held_on
  join of_clock as k on k.quarter = s.quarter and k.clock = s.clock and k.minutes = s.minutes
  join of_present as p on p.quarter = s.quarter and p.present = s.present
  join of_theme as t on t.quarter = s.quarter and t.theme = s.theme
),
same_theme as (
  select w.held_on, w.clock, w.minutes, w.theme
  from weighed as w
  where w.theme <> '-'
  group by w.held_on, w.clock, w.minutes, w.theme
  having count(distinct w.unit_id) between 2 and 3
),
same_present as (
  select w.held_on, w.clock, w.minutes, w.present
  from weighed as w
  group by w.held_on, w.clock, w.minutes, w.present
  having count(distinct w.unit_id) between 2 and 3
),
same_all as (
  select w.quarter, w.clock, w.minutes, w.present, w.theme
  from weighed as w
  where w.theme <> '-'
  group by w.quarter, w.clock, w.minutes, w.present, w.theme
  having count(distinct w.unit_id) between 2 and 20
),
-- What agrees is picked before it is paired: a city that meets at one hour has billions of pairs.
themed as materialized (
  select w.session_id, w.unit_id, w.held_on, w.clock, w.minutes, w.theme
  from same_theme as x
  join weighed as w on w.held_on = x.held_on and w.clock = x.clock and w.minutes = x.minutes and w.theme = x.theme
),
attended as materialized (
  select w.session_id, w.unit_id, w.held_on, w.clock, w.minutes, w.present
  from same_present as x
  join weighed as w on w.held_on = x.held_on and w.clock = x.clock and w.minutes = x.minutes and w.present = x.present
),
repeated as materialized (
  select w.session_id, w.unit_id, w.quarter, w.clock, w.minutes, w.present, w.theme
  from same_all as x
  join weighed as w on w.quarter = x.quarter and w.clock = x.clock and w.minutes = x.minutes and w.present = x.present and w.theme = x.theme
),
candidate as (
  select a.session_id, b.session_id as other_id
  from themed as a
  join themed as b on b.held_on = a.held_on and b.clock = a.clock and b.minutes = a.minutes and b.theme = a.theme and b.unit_id <> a.unit_id
  union
  select a.session_id, b.session_id as other_id
  from attended as a
  join attended as b on b.held_on = a.held_on and b.clock = a.clock and b.minutes = a.minutes and b.present = a.present and b.unit_id <> a.unit_id
  union
  select a.session_id, b.session_id as other_id
  from repeated as a
  join repeated as b on b.quarter = a.quarter and b.clock = a.clock and b.minutes = a.minutes and b.present = a.present and b.theme = a.theme and b.unit_id <> a.unit_id
)
select
  a.session_id, b.session_id as other_id, a.unit_id, b.unit_id as other_unit, a.quarter, a.held_on = b.held_on as is_same_day,
  case when a.held_on = b.held_on then a.on_day else a.in_quarter end * a.clock_chance
    * case when a.present = b.present then a.present_chance else 1 end * case when a.theme = b.theme and a.theme <> '-' then a.theme_chance else 1 end as expected,
  coalesce(a.recorded_at >= b.recorded_at, true) as is_later
from candidate as c
join weighed as a on a.session_id = c.session_id
join weighed as b on b.session_id = c.other_id

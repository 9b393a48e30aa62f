-- int_signal_copied_sessions: whether a session looks copied from another unit
-- grain:   dataset, record_id
-- inputs:  int_session_shape, int_session_match
-- source:  anomaly.md D5: the pair of units counts, Poisson tail with Sidak's correction over the units; the one who entered later is asked
-- columns: unit_id      unit
--          quarter      quarter
--          dataset      sessions
--          record_id    session
--          held_on      day
--          minutes      length
--          present      persons present
--          topic        topic
--          other_unit   unit with the session most like it, null without any
--          other_id     that session
--          other_on     its day
--          matches      sessions in which the two units agree
--          is_odd       agrees on the same day where under one in a hundred sessions would, or the pair of units agrees too often
--          load_id      load that brought the record
--          row_number   record number in its file
with paired as (
  select m.unit_id, m.other_unit, m.quarter, count(distinct m.session_id) as matches
  from int_session_match as m
  group by m.unit_id, m.other_unit, m.quarter
),
size as (
  select s.unit_id, s.quarter, cast(count(*) as double) as sessions
  from int_session_shape as s
  group by s.unit_id, s.quarter
),
units as (
  select z.quarter, cast(count(*) as double) as units, sum(z.sessions) as sessions
  from size as z
  group by z.quarter
),
agreement as (
  -- How often two sessions of different units agree at all.
  select m.quarter, cast(count(*) as double) / (u.sessions * (u.sessions - 1)) as chance
  from int_session_match as m
  join units as u on u.quarter = m.quarter
  group by m.quarter, u.sessions
),
-- One side at a time: both at once meet over the quarter alone, every unit with every other.
sized as materialized (
  select p.unit_id, p.other_unit, p.quarter, p.matches, z.sessions
  from paired as p
  join size as z on z.unit_id = p.unit_id and z.quarter = p.quarter
),
judged as (
  select
    p.unit_id, p.other_unit, p.quarter, p.matches, p.matches >= 2 and poisson_mid_p(p.matches, p.sessions * z.sessions * a.chance) * u.units < 0.01 as is_too_often
  from sized as p
  join size as z on z.unit_id = p.other_unit and z.quarter = p.quarter
  join units as u on u.quarter = p.quarter
  join agreement as a on a.quarter = p.quarter
),
nearest as (
  select
    m.session_id, m.other_id, m.other_unit, j.matches, m.is_later and (j.is_too_often or (m.is_same_day and m.expected < 0.01)) as is_odd,
    row_number() over (
      partition by m.session_id order by (m.is_later and (j.is_too_often or (m.is_same_day and m.expected < 0.01))) desc, j.matches desc, m.is_same_day desc, m.other_id
    ) as place
  from int_session_match as m
  join judged as j on j.unit_id = m.unit_id and j.other_unit = m.other_unit and j.quarter = m.quarter
)
select
  s.unit_id, s.quarter, 'sessions' as dataset, s.session_id as record_id, s.held_on, s.minutes, s.present, s.topic,
  n.other_unit, n.other_id, o.held_on as other_on, n.matches, coalesce(n.is_odd, false) as is_odd, s.load_id, s.row_number
from int_session_shape as s
left join nearest as n on n.session_id = s.session_id and n.place = 1
left join int_session_shape as o on o.session_id = n.other_id
where s.clock is not null and s.minutes is not null and s.present > 0

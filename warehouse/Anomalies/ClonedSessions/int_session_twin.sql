-- int_session_twin: two sessions of a unit's quarter with the same length and almost the same head count, and how surprising what they share is
-- grain:   session_id, twin_id
-- inputs:  int_session_shape, fct_attendance
-- source:  anomaly.md D4: a model-based null instead of a fixed share of equal answers. Each shared field counts by the chance of its value in the
--          unit's other quarters, five parts of the city's mixed in; who was present by a Poisson law of the persons in whom two sessions differ.
-- columns: session_id  the session that is later, by day and code
--          twin_id     the earlier one
--          unit_id     unit
--          quarter     quarter
--          fields      fields shared, of length, hour, head count or persons, topic
--          differing   persons present at only one of the two, null without lists
--          surprise    -log10 of the chance that two of the unit's sessions share all this
--          pairs       pairs of sessions in the unit's quarter
with value as (
  select s.unit_id, s.quarter, 'minutes' as field, cast(s.minutes as varchar) as value from int_session_shape as s where s.minutes is not null
  union all
  select s.unit_id, s.quarter, 'clock' as field, cast(s.clock as varchar) as value from int_session_shape as s where s.clock is not null
  union all
  select s.unit_id, s.quarter, 'present' as field, cast(s.present as varchar) as value from int_session_shape as s where s.present is not null
  union all
  select s.unit_id, s.quarter, 'topic' as field, s.topic as value from int_session_shape as s where s.topic is not null
),
counted as (
  select v.unit_id, v.quarter, v.field, v.value, cast(count(*) as double) as sessions
  from value as v
  group by v.unit_id, v.quarter, v.field, v.value
),
summed as (
  select
    c.unit_id, c.quarter, c.field, c.value, c.sessions,
    sum(c.sessions) over (partition by c.unit_id, c.field, c.value) - c.sessions as elsewhere,
    sum(c.sessions) over (partition by c.unit_id, c.field) - sum(c.sessions) over (partition by c.unit_id, c.quarter, c.field) as all_elsewhere,
    sum(c.sessions) over (partition by c.field, c.value) / sum(c.sessions) over (partition by c.field) as city
  from counted as c
),
chance as (
  select s.unit_id, s.quarter, s.field, s.value, (s.elsewhere + 5 * s.city) / (s.all_elsewhere + 5) as chance
  from summed as s
),
numbered as (
  select
    s.session_id, s.unit_id, s.quarter, s.minutes, s.clock, s.present, s.topic, s.is_listed,
    row_number() over (partition by s.unit_id, s.quarter order by s.held_on, s.session_id) as number,
    count(*) over (partition by s.unit_id, s.quarter) as sessions
  from int_session_shape as s
  where s.minutes is not null and s.present > 0
),
candidate as (
  select
    a.session_id, b.session_id as twin_id, a.unit_id, a.quarter, a.sessions * (a.sessions - 1) / 2 as pairs, a.minutes, a.present,
    case when a.clock = b.clock then a.clock end as clock, case when a.topic = b.topic then a.topic end as topic,
    a.present = b.present as is_same_count, a.is_listed and b.is_listed as is_listed
  from numbered as a
  join numbered as b on b.unit_id = a.unit_id and b.quarter = a.quarter and b.minutes = a.minutes and b.number < a.number and abs(b.present - a.present) <= 1
  where a.clock = b.clock or a.topic = b.topic
),
was_present as (
  select a.session_id, a.person_id from fct_attendance as a where a.status = 'present'
),
common as (
  select c.session_id, c.twin_id, count(*) as persons
  from candidate as c
  join was_present as x on x.session_id = c.session_id
  join was_present as y on y.session_id = c.twin_id and y.person_id = x.person_id
  where c.is_listed
  group by c.session_id, c.twin_id
),
rate as (
  select a.unit_id, a.person_id, cast(count(*) filter (where a.status = 'present') as double) / count(*) as rate, count(*) as rows_of_person
  from fct_attendance as a
  group by a.unit_id, a.person_id
),
usual as (
  -- Persons in whom two sessions differ if everybody comes and stays away by chance; weighed by how many sessions list him.
  select r.unit_id, sum(2 * r.rate * (1 - r.rate) * r.rows_of_person) / max(r.rows_of_person) as differing
  from rate as r
  group by r.unit_id
),
compared as (
  select
    c.*, case when c.is_listed then sizes.x + sizes.y - 2 * coalesce(m.persons, 0) end as differing, u.differing as usual
  from candidate as c
  left join (
    select d.session_id, d.twin_id, p.present as x, q.present as y
    from candidate as d
    join numbered as p on p.session_id = d.session_id
    join numbered as q on q.session_id = d.twin_id
  ) as sizes on sizes.session_id = c.session_id and sizes.twin_id = c.twin_id
  left join common as m on m.session_id = c.session_id and m.twin_id = c.twin_id
  left join usual as u on u.unit_id = c.unit_id
)
select
  c.session_id, c.twin_id, c.unit_id, c.quarter,
  2 + case when c.clock is not null then 1 else 0 end + case when c.topic is not null then 1 else 0 end as fields,
  cast(c.differing as integer) as differing,
  -log10(m.chance) - coalesce(log10(k.chance), 0) - coalesce(log10(t.chance), 0)
    + case
        when c.differing is not null and c.usual > 0 then coalesce(-log10(1 - poisson_mid_p(c.differing, c.usual) + 1e-12), 0)
        when c.is_same_count then -log10(n.chance)
        else 0
      end as surprise,
  c.pairs
from compared as c
join chance as m on m.unit_id = c.unit_id and m.quarter = c.quarter and m.field = 'minutes' and m.value = cast(c.minutes as varchar)
join chance as n on n.unit_id = c.unit_id and n.quarter = c.quarter and n.field = 'present' and n.value = cast(c.present as varchar)
left join chance as k on k.unit_id = c.unit_id and k.quarter = c.quarter and k.field = 'clock' and k.value = cast(c.clock as varchar)
left join chance as t on t.unit_id = c.unit_id and t.quarter = c.quarter and t.field = 'topic' and t.value = c.topic

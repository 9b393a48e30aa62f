-- int_weekly_shift: by how much and from which week on a unit held more sessions than it uses to
-- grain:   unit_id, quarter
-- inputs:  int_session_shape, dim_period, int_peer_group
-- source:  anomaly.md D15: one-sided CUSUM (Page 1954) of weekly counts over a quasi-Poisson expectation. What a quarter leads one to expect is the
--          unit's mean ratio to its peers in its other quarters, two or more (26 weeks), times the peers' mean of this quarter; the peers' share of each week stands
--          for terms and holidays. Weeks are divided by the deviation of a mean week, half a deviation is let pass each week
-- columns: unit_id     unit
--          quarter     quarter
--          sessions    sessions held
--          expected    sessions that peers and own other quarters lead one to expect
--          shift       greatest sum of what lies above that week after week, in deviations of a week; 0 or more
--          from_week   week of the quarter, 1 the first, in which that sum begins
with held as (
  select
    s.unit_id, s.quarter, coalesce(g.wider_group, '-') as wider_group, case when date_diff('day', p.starts_on, s.held_on) >= 84 then 12 else date_diff('day', p.starts_on, s.held_on) // 7 end as week
  from int_session_shape as s
  join dim_period as p on p.period = s.quarter
  left join int_peer_group as g on g.unit_id = s.unit_id and g.quarter = s.quarter
  where s.unit_id is not null
),
weekly as (
  select h.unit_id, h.quarter, h.wider_group, h.week, count(*) as sessions from held as h group by h.unit_id, h.quarter, h.wider_group, h.week
),
quarterly as (
  select w.unit_id, w.quarter, w.wider_group, cast(sum(w.sessions) as double) as sessions from weekly as w group by w.unit_id, w.quarter, w.wider_group
),
peers as (
  select q.wider_group, q.quarter, avg(q.sessions) as mean, sum(q.sessions) as sessions from quarterly as q group by q.wider_group, q.quarter
),
ratio as (
  select
    q.unit_id, q.quarter, q.wider_group, q.sessions, p.mean, p.sessions as of_peers, count(*) over (partition by q.unit_id) - 1 as others,
    (sum(q.sessions / p.mean) over (partition by q.unit_id) - q.sessions / p.mean) / nullif(count(*) over (partition by q.unit_id) - 1, 0) as own
  from quarterly as q
  join peers as p on p.wider_group = q.wider_group and p.quarter = q.quarter
),
week as (
  select distinct w.week from weekly as w
),
peer_week as (
  select w.wider_group, w.quarter, w.week, sum(w.sessions) as sessions from weekly as w group by w.wider_group, w.quarter, w.week
),
expected as (
  select
    r.unit_id, r.quarter, r.wider_group, r.sessions, round(r.own * r.mean, 9) as total, k.week, coalesce(w.sessions, 0) as observed,
    round(r.own * r.mean * (coalesce(p.sessions, 0) + 0.5) / (r.of_peers + 6.5), 12) as mean
  from ratio as r
  cross join week as k
  left join weekly as w on w.unit_id = r.unit_id and w.quarter = r.quarter and w.week = k.week
  left join peer_week as p on p.wider_group = r.wider_group and p.quarter = r.quarter and p.week = k.week
  where r.others >= 2 and r.own > 0
),
dispersion as (
  select e.wider_group, round(sum((e.observed - e.mean) * (e.observed - e.mean)) / sum(e.mean), 9) as phi from expected as e group by e.wider_group
),
summed as (
  select
    e.unit_id, e.quarter, e.sessions, e.total, e.week,
    -- Rounded, so that the order of adding does not show.
    round(sum((e.observed - e.mean) / sqrt(case when d.phi > 1 then d.phi else 1 end * e.total / 13) - 0.5)
      over (partition by e.unit_id, e.quarter order by e.week rows between unbounded preceding and current row), 9) as walk
  from expected as e
  join dispersion as d on d.wider_group = e.wider_group
),
lowest as (
  select
    s.*, coalesce(min(s.walk) over (partition by s.unit_id, s.quarter order by s.week rows between unbounded preceding and 1 preceding), 0) as lowest
  from summed as s
),
risen as (
  select l.*, l.walk - case when l.lowest < 0 then l.lowest else 0 end as rise from lowest as l
),
strongest as (
  select r.*, row_number() over (partition by r.unit_id, r.quarter order by r.rise desc, r.week) as place from risen as r
)
select
  t.unit_id, t.quarter, cast(t.sessions as bigint) as sessions, t.total as expected, round(case when t.rise > 0 then t.rise else 0 end, 9) as shift,
  -- The week after the last one on which the walk stood at its lowest before.
  coalesce((select max(s.week) + 2 from summed as s where s.unit_id = t.unit_id and s.quarter = t.quarter and s.week < t.week and s.walk = t.lowest and t.lowest < 0), 1) as from_week
from strongest as t
where t.place = 1

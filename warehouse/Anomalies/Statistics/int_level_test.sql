-- int_level_test: whether a figure of a unit's quarter stands higher than among its peers and in its own other quarters
-- grain:   detector, unit_id, quarter
-- inputs:  int_level_statistic, dim_detector, int_peer_group
-- source:  anomaly.md section 5, rules b to d. The median of the peers' quarter is taken off first. Among peers what is left is divided by
--          1.4826 times their median absolute deviation over all quarters. Against itself the difference from the mean of the other quarters
--          (4 or more) is divided by a moderated deviation (Smyth 2004): sixteen parts the typical one of units with as many records, the rest
--          the unit's own. Both tails are Student's. Under 30 peers the wider group is taken, under 10 all units.
-- columns: detector    detector
--          unit_id     unit
--          quarter     quarter
--          records     records the figure rests on
--          level       the figure
--          odd         of the records those that show it; null where no single one does
--          peers       units compared with, its own included
--          peer_level  median of the peers in the quarter
--          own_level   what the own other quarters lead one to expect, null under 4 of them
--          p_peers     chance of a figure so high by the peers, 0 to 1; null below the detector's floor or under 10 peers
--          p_own       the same by the own other quarters; null under 4 of them
with described as (
  select
    s.detector, s.unit_id, s.quarter, s.records, s.level, s.odd, d.floor,
    coalesce(g.peer_group, '-') as peer_group, coalesce(g.wider_group, '-') as wider_group
  from int_level_statistic as s
  join dim_detector as d on d.detector = s.detector
  left join int_peer_group as g on g.unit_id = s.unit_id and g.quarter = s.quarter
  where s.level is not null
),
enough as (
  select d.* from described as d where d.records >= d.floor
),
membership as (
  select d.detector, d.quarter, 1 as width, d.peer_group as member_of, d.level from enough as d
  union all
  select d.detector, d.quarter, 2 as width, d.wider_group as member_of, d.level from enough as d
  union all
  select d.detector, d.quarter, 3 as width, '*' as member_of, d.level from enough as d
),
middle as (
  select m.detector, m.quarter, m.width, m.member_of, count(*) as units, median_of(m.level) as level
  from membership as m
  group by m.detector, m.quarter, m.width, m.member_of
),
chosen as (
  select
    d.detector, d.unit_id, d.quarter, d.records, d.level, d.odd, d.floor,
    case when n.units >= 30 then 1 when w.units >= 10 then 2 else 3 end as width,
    case when n.units >= 30 then d.peer_group when w.units >= 10 then d.wider_group else '*' end as member_of
  from enough as d
  join middle as n on n.detector = d.detector and n.quarter = d.quarter and n.width = 1 and n.member_of = d.peer_group
  join middle as w on w.detector = d.detector and w.quarter = d.quarter and w.width = 2 and w.member_of = d.wider_group
),
centred as (
  select
    c.detector, c.unit_id, c.quarter, c.records, c.level, c.odd, c.width, c.member_of, m.units, m.level as peer_level, c.level - m.level as above,
    -- Units with few records differ more from quarter to quarter than units with many.
    ntile(4) over (partition by c.detector order by c.records, c.unit_id, c.quarter) as volume
  from chosen as c
  join middle as m on m.detector = c.detector and m.quarter = c.quarter and m.width = c.width and m.member_of = c.member_of
),
own as (
  select
    c.*, count(*) over (partition by c.detector, c.unit_id) - 1 as others,
    -- Rounded, so that the order of adding does not show.
    round((sum(c.above) over (partition by c.detector, c.unit_id) - c.above) / nullif(count(*) over (partition by c.detector, c.unit_id) - 1, 0), 12) as own_mean,
    round(sum(c.above * c.above) over (partition by c.detector, c.unit_id) - c.above * c.above, 12) as own_squares
  from centred as c
),
peer_scale as (
  select c.detector, c.width, c.member_of, 1.4826 * median_of(abs(c.above)) as scale
  from centred as c
  group by c.detector, c.width, c.member_of
),
own_scale as (
  select o.detector, o.volume, 1.4826 * median_of(abs(o.above - o.own_mean) / sqrt(1 + 1e0 / o.others)) as scale
  from own as o
  where o.others >= 4
  group by o.detector, o.volume
),
moderated as (
  select
    o.*, p.scale as peer_scale,
    case when o.others >= 4 then
      sqrt((16 * s.scale * s.scale + case when o.own_squares > o.others * o.own_mean * o.own_mean then o.own_squares - o.others * o.own_mean * o.own_mean else 0 end)
        / (16 + o.others - 1) * (1 + 1e0 / o.others))
    end as own_scale
  from own as o
  join peer_scale as p on p.detector = o.detector and p.width = o.width and p.member_of = o.member_of
  left join own_scale as s on s.detector = o.detector and s.volume = o.volume
)
select
  m.detector, m.unit_id, m.quarter, m.records, m.level, m.odd, m.units as peers, m.peer_level,
  case when m.others >= 4 then m.peer_level + m.own_mean end as own_level,
  case when m.units >= 10 and m.peer_scale > 0 then round(student_tail(m.above / m.peer_scale, 20), 15) end as p_peers,
  case when m.own_scale > 0 then round(student_tail((m.above - m.own_mean) / m.own_scale, 16 + m.others - 1), 15) end as p_own
from moderated as m
union all
select
  d.detector, d.unit_id, d.quarter, d.records, d.level, d.odd, cast(null as bigint) as peers, cast(null as double) as peer_level, cast(null as double) as own_level,
  cast(null as double) as p_peers, cast(null as double) as p_own
from described as d
where d.records < d.floor

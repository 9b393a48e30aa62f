-- int_share_test: whether more of a unit's records are odd than its peers and its own other quarters explain
-- grain:   detector, unit_id, quarter
-- inputs:  int_share_statistic, dim_detector, int_peer_group
-- source:  anomaly.md section 5, rules a to d: one-sided mid-p of a beta-binomial law. Against peers its prior has their mean of the quarter and
--          their spread over all quarters, by moments (Kleinman 1973); against itself half the weight of the unit's own other quarters comes on
--          top, so that a habit is compared with itself. Under 30 peers the wider group is taken, under 10 all units.
-- columns: detector    detector
--          unit_id     unit
--          quarter     quarter
--          records     records it looked at
--          odd         of these, the odd ones
--          peers       units compared with, its own included
--          peer_share  share of odd records among the peers, 0 to 1
--          own_share   share that peers and own other quarters lead one to expect, 0 to 1
--          p_peers     chance of at least so many by the peers, 0 to 1; null below the detector's floor
--          p_own       the same by peers and own other quarters
with described as (
  select
    s.detector, s.unit_id, s.quarter, cast(s.records as double) as records, cast(s.odd as double) as odd, d.floor,
    coalesce(g.peer_group, '-') as peer_group, coalesce(g.wider_group, '-') as wider_group,
    cast(sum(s.records) over (partition by s.detector, s.unit_id) - s.records as double) as own_records,
    cast(sum(s.odd) over (partition by s.detector, s.unit_id) - s.odd as double) as own_odd
  from int_share_statistic as s
  join dim_detector as d on d.detector = s.detector
  left join int_peer_group as g on g.unit_id = s.unit_id
),
membership as (
  select d.detector, d.quarter, 1 as width, d.peer_group as member_of, d.records, d.odd from described as d
  union all
  select d.detector, d.quarter, 2 as width, d.wider_group as member_of, d.records, d.odd from described as d
  union all
  select d.detector, d.quarter, 3 as width, '*' as member_of, d.records, d.odd from described as d
),
mean as (
  select
    m.detector, m.quarter, m.width, m.member_of, count(*) as units, sum(m.records) as records, sum(m.records * m.records) as squares,
    (sum(m.odd) + 0.5) / (sum(m.records) + 1) as share
  from membership as m
  group by m.detector, m.quarter, m.width, m.member_of
),
spread_of_quarter as (
  select
    a.detector, a.quarter, a.width, a.member_of, a.units, a.share * (1 - a.share) as chance, a.records - a.squares / a.records - (a.units - 1) as freedom,
    sum(m.records * (m.odd / m.records - a.share) * (m.odd / m.records - a.share)) as spread
  from mean as a
  join membership as m on m.detector = a.detector and m.quarter = a.quarter and m.width = a.width and m.member_of = a.member_of
  group by a.detector, a.quarter, a.width, a.member_of, a.units, a.share, a.records, a.squares
),
spread as (
  -- Rounded, so that the order in which threads add does not show.
  select s.detector, s.width, s.member_of, round(sum(s.spread - s.chance * (s.units - 1)) / nullif(sum(s.chance * s.freedom), 0), 9) as correlation
  from spread_of_quarter as s
  group by s.detector, s.width, s.member_of
),
prior as (
  -- Bounds keep the law proper: 0.002 where units differ no more than chance, 0.9 where each is all or nothing.
  select
    a.detector, a.quarter, a.width, a.member_of, a.units, a.share,
    case when s.correlation > 0.9 then 0.9 when s.correlation > 0.002 then s.correlation else 0.002 end as correlation
  from mean as a
  join spread as s on s.detector = a.detector and s.width = a.width and s.member_of = a.member_of
),
chosen as (
  select
    d.detector, d.unit_id, d.quarter, d.records, d.odd, d.floor, d.own_records, d.own_odd,
    case when n.units >= 30 then 1 when w.units >= 10 then 2 else 3 end as width,
    case when n.units >= 30 then d.peer_group when w.units >= 10 then d.wider_group else '*' end as member_of
  from described as d
  join prior as n on n.detector = d.detector and n.quarter = d.quarter and n.width = 1 and n.member_of = d.peer_group
  join prior as w on w.detector = d.detector and w.quarter = d.quarter and w.width = 2 and w.member_of = d.wider_group
),
fitted as (
  select
    c.detector, c.unit_id, c.quarter, c.records, c.odd, c.floor, c.own_records, c.own_odd, p.units, p.share,
    p.share * (1 - p.correlation) / p.correlation as alpha, (1 - p.share) * (1 - p.correlation) / p.correlation as beta
  from chosen as c
  join prior as p on p.detector = c.detector and p.quarter = c.quarter and p.width = c.width and p.member_of = c.member_of
)
select
  f.detector, f.unit_id, f.quarter, cast(f.records as bigint) as records, cast(f.odd as bigint) as odd, f.units as peers, f.share as peer_share,
  (f.alpha + 0.5 * f.own_odd) / (f.alpha + f.beta + 0.5 * f.own_records) as own_share,
  case when f.records >= f.floor then beta_binomial_mid_p(f.odd, f.records, f.alpha, f.beta) end as p_peers,
  case when f.records >= f.floor then
    beta_binomial_mid_p(f.odd, f.records, f.alpha + 0.5 * f.own_odd, f.beta + 0.5 * (f.own_records - f.own_odd))
  end as p_own
from fitted as f

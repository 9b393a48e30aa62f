-- int_share_test: whether more of a unit's records are odd than its peers and its own other quarters explain
-- grain:   detector, unit_id, quarter
-- inputs:  int_share_statistic, dim_detector, int_peer_group
-- source:  anomaly.md section 5, rules a to d: one-sided mid-p of a beta-binomial law. Against peers it has their mean of the quarter and their
--          spread over all quarters; against itself half the weight of the unit's own other quarters moves the mean, so that a habit is compared
--          with itself, and the spread is the one left around such means. Spread by moments (Kleinman 1973), squares above the 97 % quantile cut to
--          it where over two records are odd: padded quarters must not hide themselves. Under 30 peers the wider group is taken, under 10 all units.
-- columns: detector      detector
--          unit_id       unit
--          quarter       quarter
--          records       records it looked at
--          odd           of these, the odd ones
--          peers         units compared with, its own included
--          peer_share    share of odd records among the peers, 0 to 1
--          own_share     share that peers and own other quarters lead one to expect, 0 to 1
--          p_peers       chance of at least so many by the peers, 0 to 1; null below the detector's floor
--          p_own         the same by peers and own other quarters
--          even_peers    chance of exactly so many by the peers, of which p_peers counts half
--          even_own      the same by peers and own other quarters
with described as (
  select
    s.detector, s.unit_id, s.quarter, cast(s.records as double) as records, cast(s.odd as double) as odd, d.floor,
    coalesce(g.peer_group, '-') as peer_group, coalesce(g.wider_group, '-') as wider_group,
    cast(sum(s.records) over (partition by s.detector, s.unit_id) - s.records as double) as own_records,
    cast(sum(s.odd) over (partition by s.detector, s.unit_id) - s.odd as double) as own_odd
  from int_share_statistic as s
  join dim_detector as d on d.detector = s.detector
  left join int_peer_group as g on g.unit_id = s.unit_id and g.quarter = s.quarter
),
membership as (
  select d.detector, d.quarter, 1 as width, d.peer_group as member_of, d.records, d.odd from described as d
  union all
  select d.detector, d.quarter, 2 as width, d.wider_group as member_of, d.records, d.odd from described as d
  union all
  select d.detector, d.quarter, 3 as width, '*' as member_of, d.records, d.odd from described as d
),
mean as (
  select m.detector, m.quarter, m.width, m.member_of, count(*) as units, (sum(m.odd) + 0.5) / (sum(m.records) + 1) as share
  from membership as m
  group by m.detector, m.quarter, m.width, m.member_of
),
chosen as (
  select
    d.*, case when n.units >= 30 then n.units when w.units >= 10 then w.units else a.units end as units,
    case when n.units >= 30 then n.share when w.units >= 10 then w.share else a.share end as share
  from described as d
  join mean as n on n.detector = d.detector and n.quarter = d.quarter and n.width = 1 and n.member_of = d.peer_group
  join mean as w on w.detector = d.detector and w.quarter = d.quarter and w.width = 2 and w.member_of = d.wider_group
  join mean as a on a.detector = d.detector and a.quarter = d.quarter and a.width = 3
),
residual as (
  select
    c.detector, c.wider_group, c.records, c.odd, c.records * c.share * (1 - c.share) as chance,
    (c.odd - c.records * c.share) * (c.odd - c.records * c.share) / (c.records * c.share * (1 - c.share)) as square
  from chosen as c
),
cut as (
  select r.detector, r.wider_group, quantile_of(r.square, 0.97) as most from residual as r group by r.detector, r.wider_group
),
spread as (
  -- Rounded, so that the order in which threads add does not show.
  select
    r.detector, r.wider_group,
    round(sum(r.chance * (case when r.odd > 2 and r.square > k.most then k.most else r.square end - 1)) / nullif(sum(r.chance * (r.records - 1)), 0), 9) as correlation
  from residual as r
  join cut as k on k.detector = r.detector and k.wider_group = r.wider_group
  group by r.detector, r.wider_group
),
expected as (
  -- Bounds keep the law proper: 0.001 where units differ no more than chance, 0.9 where each is all or nothing.
  select
    c.*, bounded_between(s.correlation, 0.001, 0.9) as correlation,
    (c.share * (1 / bounded_between(s.correlation, 0.001, 0.9) - 1) + 0.5 * c.own_odd)
      / (1 / bounded_between(s.correlation, 0.001, 0.9) - 1 + 0.5 * c.own_records) as own_share,
    1 / bounded_between(s.correlation, 0.001, 0.9) - 1 + 0.5 * c.own_records as own_strength
  from chosen as c
  join spread as s on s.detector = c.detector and s.wider_group = c.wider_group
),
own_residual as (
  select
    e.detector, e.wider_group, e.records, e.odd, e.records * e.own_share * (1 - e.own_share) as chance,
    (e.odd - e.records * e.own_share) * (e.odd - e.records * e.own_share) / (e.records * e.own_share * (1 - e.own_share)) as square
  from expected as e
),
own_cut as (
  select r.detector, r.wider_group, quantile_of(r.square, 0.97) as most from own_residual as r group by r.detector, r.wider_group
),
own_spread as (
  select
    r.detector, r.wider_group,
    round(sum(r.chance * (case when r.odd > 2 and r.square > k.most then k.most else r.square end - 1)) / nullif(sum(r.chance * (r.records - 1)), 0), 9) as correlation
  from own_residual as r
  join own_cut as k on k.detector = r.detector and k.wider_group = r.wider_group
  group by r.detector, r.wider_group
),
fitted as (
  select
    e.*, 1 / e.correlation - 1 as strength,
    -- No surer of the own share than quarters of one unit keep to it.
    case when e.own_strength > 1 / bounded_between(o.correlation, 0.001, 0.9) - 1 then 1 / bounded_between(o.correlation, 0.001, 0.9) - 1 else e.own_strength end as kept_strength
  from expected as e
  join own_spread as o on o.detector = e.detector and o.wider_group = e.wider_group
)
select
  f.detector, f.unit_id, f.quarter, cast(f.records as bigint) as records, cast(f.odd as bigint) as odd, f.units as peers, f.share as peer_share, f.own_share,
  case when f.records >= f.floor then beta_binomial_mid_p(f.odd, f.records, f.share * f.strength, (1 - f.share) * f.strength) end as p_peers,
  case when f.records >= f.floor then beta_binomial_mid_p(f.odd, f.records, f.own_share * f.kept_strength, (1 - f.own_share) * f.kept_strength) end as p_own,
  case when f.records >= f.floor then beta_binomial_chance(f.odd, f.records, f.share * f.strength, (1 - f.share) * f.strength) end as even_peers,
  case when f.records >= f.floor then beta_binomial_chance(f.odd, f.records, f.own_share * f.kept_strength, (1 - f.own_share) * f.kept_strength) end as even_own
from fitted as f

-- int_count_test: whether something happened more often in a unit's quarter than its peers and its own other quarters explain
-- grain:   detector, unit_id, quarter
-- inputs:  int_count_statistic, dim_detector, int_peer_group
-- source:  anomaly.md section 5, rules a to d: one-sided mid-p of a negative binomial law with variance phi times the mean (an over-dispersed
--          Poisson law). The peers' ratio of observed to expected of the quarter corrects the mean, their Pearson chi-square over all quarters
--          gives phi; against itself the mean is also multiplied by the unit's own ratio in other quarters, drawn towards 1 by two events.
--          Under 30 peers the wider group is taken, under 10 all units.
-- columns: detector       detector
--          unit_id        unit
--          quarter        quarter
--          records        records it looked at
--          observed       how often it happened
--          peers          units compared with, its own included
--          peer_expected  how often by the peers
--          own_expected   how often by peers and own other quarters
--          p_peers        chance of at least so many by the peers, 0 to 1; null below the detector's floor
--          p_own          the same by peers and own other quarters
with described as (
  select
    s.detector, s.unit_id, s.quarter, s.records, s.observed, s.expected, d.floor,
    coalesce(g.peer_group, '-') as peer_group, coalesce(g.wider_group, '-') as wider_group
  from int_count_statistic as s
  join dim_detector as d on d.detector = s.detector
  left join int_peer_group as g on g.unit_id = s.unit_id and g.quarter = s.quarter
  where s.expected > 0
),
membership as (
  select d.detector, d.unit_id, d.quarter, 1 as width, d.peer_group as member_of, d.observed, d.expected from described as d
  union all
  select d.detector, d.unit_id, d.quarter, 2 as width, d.wider_group as member_of, d.observed, d.expected from described as d
  union all
  select d.detector, d.unit_id, d.quarter, 3 as width, '*' as member_of, d.observed, d.expected from described as d
),
ratio as (
  select
    m.detector, m.quarter, m.width, m.member_of, count(*) as units, round((sum(m.observed) + 0.5) / (sum(m.expected) + 0.5), 9) as ratio
  from membership as m
  group by m.detector, m.quarter, m.width, m.member_of
),
corrected as (
  select m.detector, m.unit_id, m.quarter, m.width, m.member_of, m.observed, m.expected * r.ratio as mean
  from membership as m
  join ratio as r on r.detector = m.detector and r.quarter = m.quarter and r.width = m.width and r.member_of = m.member_of
),
referred as (
  select
    c.detector, c.quarter, c.unit_id, c.width, c.member_of, c.observed, c.mean,
    round(c.mean * (sum(c.observed) over (partition by c.detector, c.unit_id, c.width) - c.observed + 2)
      / (sum(c.mean) over (partition by c.detector, c.unit_id, c.width) - c.mean + 2), 12) as own_mean
  from corrected as c
),
dispersion as (
  select
    r.detector, r.width, r.member_of,
    round(sum((r.observed - r.mean) * (r.observed - r.mean)) / sum(r.mean), 9) as phi,
    round(sum((r.observed - r.own_mean) * (r.observed - r.own_mean)) / sum(r.own_mean), 9) as own_phi
  from referred as r
  group by r.detector, r.width, r.member_of
),
chosen as (
  select
    d.detector, d.unit_id, d.quarter, d.records, d.floor,
    case when n.units >= 30 then 1 when w.units >= 10 then 2 else 3 end as width
  from described as d
  join ratio as n on n.detector = d.detector and n.quarter = d.quarter and n.width = 1 and n.member_of = d.peer_group
  join ratio as w on w.detector = d.detector and w.quarter = d.quarter and w.width = 2 and w.member_of = d.wider_group
)
select
  c.detector, c.unit_id, c.quarter, c.records, r.observed, a.units as peers, r.mean as peer_expected, r.own_mean as own_expected,
  case when c.records >= c.floor then negative_binomial_mid_p(round(r.observed), r.mean, p.phi) end as p_peers,
  case when c.records >= c.floor then negative_binomial_mid_p(round(r.observed), r.own_mean, p.own_phi) end as p_own
from chosen as c
join referred as r on r.detector = c.detector and r.unit_id = c.unit_id and r.quarter = c.quarter and r.width = c.width
join dispersion as p on p.detector = r.detector and p.width = r.width and p.member_of = r.member_of
join ratio as a on a.detector = r.detector and a.quarter = r.quarter and a.width = r.width and a.member_of = r.member_of

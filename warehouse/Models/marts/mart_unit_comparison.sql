-- mart_unit_comparison: where a unit stands among units of its level and kind
-- grain:   system_id, period, as_of, subject_id, basis
-- inputs:  int_peer_score
-- slice:   system_id, basis
-- source:  limits: median ± 3 × 1.4826 × MAD (Hampel 1974; 1.4826 makes the MAD a standard deviation for normal scores);
--          where more than half of the peers share one score the MAD is 0 and 1.2533 × the mean deviation stands in (Iglewicz and Hoaglin 1993).
--          A total is no proportion with a denominator, so the limits do not narrow with the size of a unit as Spiegelhalter's (2005) do.
-- columns: system_id        assessment system
--          period           assessment period
--          as_of            quarter looked at
--          subject_id       unit
--          basis            official or claimed
--          peer_group       level/kind that the peers share
--          peers            units of the group that have a score, this one included
--          total            deciding score: the composite where the system has one, else the sum
--          percentile       100 × (peers below + half of those equal, this one included) / peers
--          rank             competition rank, 1 = best; ties share it
--          previous_rank    rank in the period before, at the same distance from its end, in the same group
--          rank_change      previous_rank - rank, positive = climbed
--          peer_median      median of the group
--          lower_limit      below it a unit stands out, never under 0
--          upper_limit      above it a unit stands out
--          is_ranked        the unit has a rank
--          unranked_reason  veto, no_total or few_peers (under 5, whose figures would show single units)
with peer as (
  select p.* from int_peer_score as p where p.score is not null and not p.is_veto
),
placed as (
  select
    p.system_id, p.period, p.as_of, p.basis, p.subject_id, p.peer_group, p.score, p.period_ordinal, p.quarters_to_go,
    count(*) over (partition by p.system_id, p.period, p.as_of, p.basis, p.peer_group) as peers,
    rank() over (partition by p.system_id, p.period, p.as_of, p.basis, p.peer_group order by p.score desc) as rank,
    rank() over (partition by p.system_id, p.period, p.as_of, p.basis, p.peer_group order by p.score) as rank_from_below
  from peer as p
),
ranked as (
  select p.* from placed as p where p.peers >= 5
),
middle as (
  select r.system_id, r.period, r.as_of, r.basis, r.peer_group, median_of(r.score) as peer_median
  from ranked as r
  group by r.system_id, r.period, r.as_of, r.basis, r.peer_group
),
spread as (
  select
    m.system_id, m.period, m.as_of, m.basis, m.peer_group, m.peer_median,
    median_of(abs(r.score - m.peer_median)) as mad,
    avg(abs(r.score - m.peer_median)) as mean_deviation
  from middle as m
  join ranked as r
    on r.system_id = m.system_id and r.period = m.period and r.as_of = m.as_of and r.basis = m.basis and r.peer_group = m.peer_group
  group by m.system_id, m.period, m.as_of, m.basis, m.peer_group, m.peer_median
),
limited as (
  select s.*, 3 * case when s.mad > 0 then 1.4826 * s.mad else 1.2533 * s.mean_deviation end as reach
  from spread as s
),
group_size as (
  select p.system_id, p.period, p.as_of, p.basis, p.peer_group, count(*) as peers
  from peer as p
  group by p.system_id, p.period, p.as_of, p.basis, p.peer_group
)
select
  i.system_id, i.period, i.as_of, i.subject_id, i.basis, i.peer_group,
  coalesce(g.peers, 0) as peers,
  i.score as total,
  -- Ranks from both ends give the numbers below and equal: below = from_below - 1, equal = peers - (rank - 1) - below.
  cast(100.0 * ((r.rank_from_below - 1) + 0.5 * (r.peers - (r.rank - 1) - (r.rank_from_below - 1))) / r.peers as decimal(5, 2)) as percentile,
  r.rank, b.rank as previous_rank, b.rank - r.rank as rank_change,
  cast(l.peer_median as decimal(18, 6)) as peer_median,
  -- greatest() skips nulls in DuckDB, hence the case.
  cast(case when l.peer_median < l.reach then 0 else l.peer_median - l.reach end as decimal(18, 6)) as lower_limit,
  cast(l.peer_median + l.reach as decimal(18, 6)) as upper_limit,
  r.rank is not null as is_ranked,
  case
    when i.is_veto then 'veto'
    when i.score is null then 'no_total'
    when r.rank is null then 'few_peers'
  end as unranked_reason
from int_peer_score as i
left join ranked as r
  on r.system_id = i.system_id and r.period = i.period and r.as_of = i.as_of and r.basis = i.basis and r.subject_id = i.subject_id
left join ranked as b
  on b.system_id = r.system_id and b.basis = r.basis and b.subject_id = r.subject_id and b.peer_group = r.peer_group
  and b.period_ordinal = r.period_ordinal - 1 and b.quarters_to_go = r.quarters_to_go and length(b.period) = length(r.period)
left join limited as l
  on l.system_id = r.system_id and l.period = r.period and l.as_of = r.as_of and l.basis = r.basis and l.peer_group = r.peer_group
left join group_size as g
  on g.system_id = i.system_id and g.period = i.period and g.as_of = i.as_of and g.basis = i.basis and g.peer_group = i.peer_group
order by i.subject_id, i.system_id, i.period, i.as_of

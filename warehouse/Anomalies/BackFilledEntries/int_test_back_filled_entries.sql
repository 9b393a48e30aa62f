-- int_test_back_filled_entries: whether a unit wrote up more of its quarter afterwards than its peers and its own habit explain
-- grain:   unit_id, quarter
-- inputs:  int_back_filled_session, dim_unit
-- source:  anomaly.md section 5, rules a, c and d: one-sided mid-p of a beta-binomial law. Its prior has the mean and the spread between
--          units of the peers (same quarter, level and kind; all units where these are under 10), by moments (Kleinman 1973), plus half the
--          weight of the unit's own other quarters, so that a clerk who always enters late is compared with himself.
-- columns: unit_id         unit
--          quarter         quarter of the sessions
--          records         sessions whose entry time is known
--          back_filled     of these, entered late and near the deadline or in bulk
--          peer_share      the same share among the peers, 0 to 1
--          expected_share  share that peers and own habit lead one to expect, 0 to 1
--          p_value         chance of at least so many, 0 to 1, twelve decimals; null under 5 records
--          verdict         tested or not_enough_records
with counted as (
  select
    s.unit_id, s.quarter, count(*) as records, count(*) filter (where s.is_back_filled) as back_filled
  from int_back_filled_session as s
  group by s.unit_id, s.quarter
),
described as (
  select
    c.unit_id, c.quarter, c.records, c.back_filled, coalesce(u.level, '-') || '/' || coalesce(u.kind, '-') as level_and_kind,
    sum(c.records) over (partition by c.unit_id) - c.records as own_records,
    sum(c.back_filled) over (partition by c.unit_id) - c.back_filled as own_back_filled
  from counted as c
  left join dim_unit as u on u.unit_id = c.unit_id and u.is_current
),
grouped as (
  select
    d.*,
    case when count(*) over (partition by d.quarter, d.level_and_kind) >= 10 then d.level_and_kind else 'all' end as peer_group
  from described as d
),
-- A group that is too small borrows all units of the quarter, its own included.
membership as (
  select g.quarter, g.level_and_kind as peer_group, g.records, g.back_filled from grouped as g where g.peer_group <> 'all'
  union all
  select g.quarter, 'all' as peer_group, g.records, g.back_filled from grouped as g
),
mean as (
  select
    m.quarter, m.peer_group, count(*) as units, sum(m.records) as records, sum(m.records * m.records) as squares,
    cast(sum(m.back_filled) + 0.5 as double) / (sum(m.records) + 1) as share
  from membership as m
  group by m.quarter, m.peer_group
),
between_units as (
  select
    a.quarter, a.peer_group, a.units, a.records, a.squares, a.share,
    sum(m.records * (cast(m.back_filled as double) / m.records - a.share) * (cast(m.back_filled as double) / m.records - a.share)) as spread
  from mean as a
  join membership as m on m.quarter = a.quarter and m.peer_group = a.peer_group
  group by a.quarter, a.peer_group, a.units, a.records, a.squares, a.share
),
correlated as (
  select
    b.quarter, b.peer_group, b.share,
    (b.spread / (b.share * (1 - b.share)) - (b.units - 1)) / nullif(b.records - cast(b.squares as double) / b.records - (b.units - 1), 0) as correlation
  from between_units as b
),
prior as (
  -- Bounds keep the law proper: 0.01 where units differ no more than chance, 0.9 where each is all or nothing.
  select
    c.quarter, c.peer_group, c.share,
    case when c.correlation > 0.9 then 0.9 when c.correlation > 0.01 then c.correlation else 0.01 end as correlation
  from correlated as c
),
fitted as (
  select
    g.unit_id, g.quarter, g.records, g.back_filled, p.share as peer_share,
    p.share * (1 - p.correlation) / p.correlation + 0.5 * g.own_back_filled as alpha,
    (1 - p.share) * (1 - p.correlation) / p.correlation + 0.5 * (g.own_records - g.own_back_filled) as beta
  from grouped as g
  join prior as p on p.quarter = g.quarter and p.peer_group = g.peer_group
),
numbers as (
  select unnest(range(0, (select coalesce(max(c.records), 0) + 1 from counted as c))) as n
),
tail as (
  select
    f.unit_id, f.quarter,
    -- Rounded, so that the order in which threads add does not show.
    round(sum(case when numbers.n = f.back_filled then 0.5 else 1 end * beta_binomial_chance(numbers.n, f.records, f.alpha, f.beta)), 12) as p_value
  from fitted as f
  join numbers on numbers.n >= f.back_filled and numbers.n <= f.records
  where f.records >= 5
  group by f.unit_id, f.quarter
)
select
  f.unit_id, f.quarter, f.records, f.back_filled, f.peer_share, f.alpha / (f.alpha + f.beta) as expected_share,
  t.p_value,
  case when t.p_value is null then 'not_enough_records' else 'tested' end as verdict
from fitted as f
left join tail as t on t.unit_id = f.unit_id and t.quarter = f.quarter

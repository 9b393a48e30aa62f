-- mart_risk: how much a unit's quarter asks for an inspection, all detectors taken together
-- grain:   unit_id, quarter
-- inputs:  int_detector_result, int_generic_score, int_reported, mart_flag, dim_detector
-- source:  anomaly.md section 5, Fusion: weighted Cauchy combination of the p-values (Liu and Xie 2020), valid when they depend on each other.
--          A contradiction enters at the smallest p there is, its absence says nothing; of a rule that a twentieth of
--          those who hand in its datasets break, the share that breaks it. Suspicious findings without a law of chance are flags of their own and no part
--          of it, whatever weight their register entry states. The generic detectors, which read the figures of all others, enter as one by their mean rank. Bands by Benjamini and Hochberg's q over the units of a quarter.
-- columns: unit_id        unit
--          quarter        quarter
--          statistic      combined statistic: the sum of the contributions, six decimals; null if nothing could be tested
--          risk           -log10 of the combined chance, 0 to 15, higher is stranger; no percentage. Null if nothing could be tested
--          q_value        share of false alarms among the units at or above this risk, 0 to 1
--          band           high (q under 0.01), medium (under 0.05), low (under 0.10), none, or not_enough_records
--          top_detector   detector that weighs most, null in the bands none and not_enough_records
--          contributions  JSON list of {detector, family, verdict, reference, records, odd, figure, peers, own, p_value, q_value, weight, contribution}, strongest first
with broken as (
  select distinct f.detector, f.unit_id, f.period as quarter
  from mart_flag as f
  where f.severity = 'hard' and f.unit_id is not null
),
seen as (
  select r.unit_id, r.quarter from int_detector_result as r
  union
  select b.unit_id, b.quarter from broken as b
),
-- Unit-quarters that handed in any of the datasets of a rule.
handed_in as (
  select a.detector, count(*) as unit_quarters
  from (
    select distinct d.detector, s.unit_id, s.quarter
    from (select distinct b.detector from broken as b) as named
    join dim_detector as d on d.detector = named.detector
    join int_reported as p on p.subject_type = 'unit' and contains(';' || d.datasets || ';', ';' || p.dataset || ';')
    join seen as s on s.unit_id = p.subject_id and s.quarter >= p.first_quarter and substr(s.quarter, 1, 4) = cast(p.year as varchar)
  ) as a
  group by a.detector
),
-- Where nobody is known to hand them in, of all unit-quarters.
common as (
  select b.detector, cast(count(*) as double) / coalesce(h.unit_quarters, (select count(*) from seen as s)) as share, count(*) as times
  from broken as b
  left join handed_in as h on h.detector = b.detector
  group by b.detector, h.unit_quarters
),
spoken as (
  select
    r.unit_id, r.quarter, r.detector, r.family, r.verdict, r.reference, r.records, r.odd, r.figure, r.peer_figure, r.own_figure, r.p_value, r.q_value, r.weight
  from int_detector_result as r
  union all
  select
    b.unit_id, b.quarter, b.detector, d.family, 'contradiction' as verdict, cast(null as varchar) as reference, cast(null as bigint) as records,
    cast(null as double) as odd, cast(null as double) as figure, cast(null as double) as peer_figure, cast(null as double) as own_figure,
    case when c.share > 0.05 and c.times >= 10 then bounded_between(c.share, 0, 1) / 2 else 1e-15 end as p_value, cast(null as double) as q_value,
    d.weight / count(*) over (partition by b.unit_id, b.quarter, d.family) as weight
  from broken as b
  join common as c on c.detector = b.detector
  join dim_detector as d on d.detector = b.detector
  union all
  select
    g.unit_id, g.quarter, d.detector, d.family, 'tested' as verdict, 'peers' as reference, cast(null as bigint) as records,
    cast(null as double) as odd, g.score as figure, cast(null as double) as peer_figure, cast(null as double) as own_figure,
    case when g.p_value > 0.99 then 0.99 else g.p_value end as p_value, cast(null as double) as q_value, d.weight
  from int_generic_score as g
  join dim_detector as d on d.detector = 'unlike_others'
  where g.method = 'mean_rank'
),
weighed as (
  select
    s.*,
    -- tan((0.5 - p) * pi), written so that a small p keeps its digits; in decimals, so that the contributions add up exactly.
    cast(round(s.weight / nullif(sum(case when s.p_value is not null then s.weight end) over (partition by s.unit_id, s.quarter), 0)
      / tan(s.p_value * pi()), 6) as decimal(28, 6)) as contribution,
    row_number() over (partition by s.unit_id, s.quarter order by s.weight / tan(s.p_value * pi()) desc nulls last, s.detector) as place
  from spoken as s
),
combined as (
  select
    w.unit_id, w.quarter, sum(w.contribution) as statistic, max(case when w.place = 1 then w.detector end) as top_detector,
    to_json(list({
      'detector': w.detector, 'family': w.family, 'verdict': w.verdict, 'reference': w.reference, 'records': w.records, 'odd': w.odd, 'figure': w.figure,
      'peers': w.peer_figure, 'own': w.own_figure, 'p_value': w.p_value, 'q_value': w.q_value, 'weight': w.weight, 'contribution': w.contribution
    } order by w.place)) as contributions
  from weighed as w
  group by w.unit_id, w.quarter
),
chance as (
  -- For large t atan(1 / t) likewise instead of 0.5 - atan(t) / pi.
  select
    c.*, case when c.statistic > 0 then atan(1 / cast(c.statistic as double)) / pi() else 0.5 - atan(cast(c.statistic as double)) / pi() end as p
  from combined as c
),
ordered as (
  select
    c.unit_id, c.quarter, c.p, row_number() over (partition by c.quarter order by c.p, c.unit_id) as place, count(*) over (partition by c.quarter) as units
  from chance as c
  where c.p is not null
),
controlled as (
  select
    o.unit_id, o.quarter,
    min(o.p * o.units / o.place) over (partition by o.quarter order by o.place desc rows between unbounded preceding and current row) as q
  from ordered as o
),
banded as (
  select
    c.unit_id, c.quarter, c.statistic, c.p, c.top_detector, c.contributions, case when d.q > 1 then 1 else d.q end as q_value,
    case
      when d.q is null then 'not_enough_records'
      when d.q < 0.01 then 'high'
      when d.q < 0.05 then 'medium'
      when d.q < 0.10 then 'low'
      else 'none'
    end as band
  from chance as c
  left join controlled as d on d.unit_id = c.unit_id and d.quarter = c.quarter
)
select
  b.unit_id, b.quarter, b.statistic, round(-log10(b.p), 6) as risk, round(b.q_value, 12) as q_value, b.band,
  case when b.band in ('high', 'medium', 'low') then b.top_detector end as top_detector,
  b.contributions
from banded as b
order by b.unit_id, b.quarter

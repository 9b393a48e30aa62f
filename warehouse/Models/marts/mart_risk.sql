-- mart_risk: how much a unit's quarter asks for an inspection, all detectors taken together
-- grain:   unit_id, quarter
-- inputs:  int_detector_result, int_flag_attendance_above_roster, int_flag_ledger_out_of_balance
-- source:  anomaly.md section 5, Fusion: weighted Cauchy combination of the p-values (Liu and Xie 2020), valid when they depend on each other;
--          a contradiction enters at the smallest p there is, its absence says nothing. Bands by Benjamini and Hochberg's q over the units of a quarter.
-- columns: unit_id        unit
--          quarter        quarter
--          risk           -log10 of the combined chance, 0 to 15, higher is stranger; no percentage. Null if nothing could be tested
--          q_value        share of false alarms among the units at or above this risk, 0 to 1
--          band           high (q under 0.01), medium (under 0.05), low (under 0.10), none, or not_enough_records
--          top_detector   detector that weighs most, null in the bands none and not_enough_records
--          contributions  JSON list of {detector, verdict, p_value, q_value, weight}, strongest first
with spoken as (
  select r.unit_id, r.quarter, r.detector, r.verdict, r.p_value, r.q_value, r.weight from int_detector_result as r
  union all
  select
    f.unit_id, f.period as quarter, f.detector, 'contradiction' as verdict, cast(1e-15 as double) as p_value, cast(null as double) as q_value, 2 as weight
  from int_flag_attendance_above_roster as f
  union all
  select
    l.unit_id, l.period as quarter, l.detector, 'contradiction' as verdict, cast(1e-15 as double) as p_value, cast(null as double) as q_value, 2 as weight
  from int_flag_ledger_out_of_balance as l
),
placed as (
  select
    s.*, row_number() over (partition by s.unit_id, s.quarter order by s.p_value nulls last, s.weight desc, s.detector) as place
  from spoken as s
),
combined as (
  select
    p.unit_id, p.quarter,
    -- tan((0.5 - p) * pi), written so that a small p keeps its digits.
    sum(p.weight / tan(p.p_value * pi())) / sum(case when p.p_value is not null then p.weight end) as t,
    max(case when p.place = 1 then p.detector end) as top_detector,
    to_json(list(json_object('detector', p.detector, 'verdict', p.verdict, 'p_value', p.p_value, 'q_value', p.q_value, 'weight', p.weight) order by p.place)) as contributions
  from placed as p
  group by p.unit_id, p.quarter
),
chance as (
  -- For large t atan(1 / t) likewise instead of 0.5 - atan(t) / pi.
  select c.*, case when c.t > 0 then atan(1 / c.t) / pi() else 0.5 - atan(c.t) / pi() end as p
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
    c.unit_id, c.quarter, c.p, c.top_detector, c.contributions, case when d.q > 1 then 1 else d.q end as q_value,
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
  b.unit_id, b.quarter, round(-log10(b.p), 6) as risk, round(b.q_value, 12) as q_value, b.band,
  case when b.band in ('high', 'medium', 'low') then b.top_detector end as top_detector,
  b.contributions
from banded as b
order by b.unit_id, b.quarter

-- int_detector_result: what each statistical detector says of a unit's quarter, on one scale
-- grain:   detector, unit_id, quarter
-- inputs:  int_test_back_filled_entries, dim_unit
-- source:  anomaly.md section 5. Empirical null inside the peers (same quarter, level and kind; all units where these are under 20):
--          z is divided by max(1, (90 % quantile - median) / 1.2816). q by Benjamini and Hochberg (1995) over the units of one quarter.
-- columns: detector  detector
--          unit_id   unit
--          quarter   quarter
--          records   records it looked at
--          weight    weight of its family in the fusion: 2 for structure, 1 for level
--          verdict   tested or not_enough_records
--          p_value   chance of a finding at least so strange from honest records, 1e-15 to 0.99; null if not tested
--          q_value   share of false alarms among the units flagged at this p, 0 to 1; null if not tested
with tested as (
  select 'back_filled_entries' as detector, t.unit_id, t.quarter, t.records, 2 as weight, t.verdict, t.p_value as raw_p
  from int_test_back_filled_entries as t
),
clipped as (
  select t.*, case when t.raw_p < 1e-15 then 1e-15 when t.raw_p > 0.99 then 0.99 else t.raw_p end as own_p
  from tested as t
),
scored as (
  select
    t.*, normal_z(t.own_p) as z,
    coalesce(u.level, '-') || '/' || coalesce(u.kind, '-') as level_and_kind
  from clipped as t
  left join dim_unit as u on u.unit_id = t.unit_id and u.is_current
),
in_peers as (
  select
    s.detector, s.quarter, s.level_and_kind, count(s.z) as units, (quantile_of(s.z, 0.9) - median_of(s.z)) / 1.2816 as scale
  from scored as s
  group by s.detector, s.quarter, s.level_and_kind
),
in_all as (
  select s.detector, s.quarter, (quantile_of(s.z, 0.9) - median_of(s.z)) / 1.2816 as scale
  from scored as s
  group by s.detector, s.quarter
),
scaled as (
  select
    s.detector, s.unit_id, s.quarter, s.records, s.weight, s.verdict, s.own_p, s.z,
    case when p.units >= 20 then p.scale else a.scale end as scale
  from scored as s
  join in_peers as p on p.detector = s.detector and p.quarter = s.quarter and p.level_and_kind = s.level_and_kind
  join in_all as a on a.detector = s.detector and a.quarter = s.quarter
),
chance as (
  select
    s.detector, s.unit_id, s.quarter, s.records, s.weight, s.verdict,
    case when s.scale > 1 then normal_tail(s.z / s.scale) else s.own_p end as p
  from scaled as s
),
bounded as (
  select c.*, case when c.p < 1e-15 then 1e-15 when c.p > 0.99 then 0.99 else c.p end as p_value
  from chance as c
),
placed as (
  select
    b.*, row_number() over (partition by b.detector, b.quarter order by b.p_value, b.unit_id) as place,
    count(*) over (partition by b.detector, b.quarter) as units
  from bounded as b
  where b.p_value is not null
),
controlled as (
  select
    p.detector, p.unit_id, p.quarter,
    min(p.p_value * p.units / p.place) over (partition by p.detector, p.quarter order by p.place desc rows between unbounded preceding and current row) as q
  from placed as p
)
select
  b.detector, b.unit_id, b.quarter, b.records, b.weight, b.verdict, b.p_value,
  case when c.q > 1 then 1 else c.q end as q_value
from bounded as b
left join controlled as c on c.detector = b.detector and c.unit_id = b.unit_id and c.quarter = b.quarter

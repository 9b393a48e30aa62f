-- mart_quarterly_trend: one measure of an area quarter by quarter, with its gaps and breaks
-- grain:   system_id, area_unit_id, quarter, measure
-- inputs:  int_trend_value, int_structure_change, dim_period, int_horizon
-- slice:   system_id, area_unit_id, measure
-- source:  design.md section 7; a series runs from the area's first quarter with data to the newest quarter of the warehouse
-- columns: system_id     assessment system, empty for a measure of none
--          area_unit_id  unit whose whole subtree, itself included, is counted
--          quarter       2025Q1 …
--          measure       sessions (number), attendance_rate (present / expected), reporting_rate (handed in / expected of quarterly datasets), covered_ratio (official evidence, 0 to 1), score:SYSTEM and score_claimed:SYSTEM (mean of the deciding score)
--          value         figure of the quarter over the area as it was then, null in a gap
--          subjects      units or subjects that it was taken over, 0 in a gap
--          restated_value     the same over the area as it is today, whatever it was then; null in a gap
--          restated_subjects  units or subjects that it was taken over, 0 in a gap
--          is_gap        no data in this quarter, which is not a zero
--          series_break  value is not comparable with the quarter before: another version of the system, or a twentieth of its units or more joined, left or moved
with series as (
  select v.system_id, v.area_unit_id, v.measure, min(v.quarter) as first_quarter
  from int_trend_value as v
  where v.value is not null or v.restated_value is not null
  group by v.system_id, v.area_unit_id, v.measure
),
grid as (
  select s.system_id, s.area_unit_id, s.measure, s.first_quarter, p.period as quarter
  from series as s
  join dim_period as p on p.kind = 'quarter' and p.period >= s.first_quarter
  join int_horizon as h on p.period <= h.as_of
),
filled as (
  select
    g.system_id, g.area_unit_id, g.quarter, g.measure, g.first_quarter, v.value, coalesce(v.subjects, 0) as subjects,
    v.restated_value, coalesce(v.restated_subjects, 0) as restated_subjects, v.version,
    -- A city of hundreds has a unit that moves in most quarters, which is no break; the restated line shows what few of them add up to.
    coalesce(c.units * 20 >= greatest(v.subjects, v.restated_subjects, 1), false) as is_restructured,
    -- A gap has no version: the last one before it is what the next is compared with.
    max(v.version) over (
      partition by g.system_id, g.area_unit_id, g.measure order by g.quarter rows between unbounded preceding and 1 preceding
    ) as earlier_version
  from grid as g
  left join int_trend_value as v
    on v.system_id = g.system_id and v.area_unit_id = g.area_unit_id and v.quarter = g.quarter and v.measure = g.measure
  left join int_structure_change as c on c.area_unit_id = g.area_unit_id and c.quarter = g.quarter
)
select
  f.system_id, f.area_unit_id, f.quarter, f.measure, f.value, f.subjects, f.restated_value, f.restated_subjects, f.value is null as is_gap,
  f.quarter > f.first_quarter and (f.is_restructured or (f.version is not null and f.earlier_version is not null and f.version <> f.earlier_version)) as series_break
from filled as f
order by f.area_unit_id, f.system_id, f.measure, f.quarter

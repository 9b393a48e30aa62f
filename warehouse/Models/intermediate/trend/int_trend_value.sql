-- int_trend_value: one measure of an area in a quarter that has data, over the area as it was then and as it is today
-- grain:   system_id, area_unit_id, quarter, measure
-- inputs:  int_trend_unit, dim_unit_ancestor_period, dim_unit_ancestor
-- slice:   system_id, quarter, measure
-- source:  design.md section 7, mart_quarterly_trend; docs/architecture.md, Units that change
-- columns: system_id          assessment system, empty for a measure of none
--          area_unit_id       unit whose subtree is counted
--          quarter            quarter
--          measure            sessions, attendance_rate, reporting_rate, covered_ratio, score:SYSTEM or score_claimed:SYSTEM
--          value              sum, ratio or mean over the area as it was in the quarter; null if nobody has a figure
--          subjects           units or subjects that it was taken over
--          restated_value     the same over the area as it is today
--          restated_subjects  units or subjects that it was taken over
--          version            version of the system, null for a measure of none
with placed as (
  -- A unit that the register does not know, or not in that quarter, still reads its own row.
  select coalesce(a.ancestor_id, u.unit_id) as area_unit_id, 1 as is_then, 0 as is_today, u.system_id, u.quarter, u.measure, u.figure, u.divisor, u.subjects, u.version
  from int_trend_unit as u
  left join dim_unit_ancestor_period as a on a.period = u.quarter and a.unit_id = u.unit_id
  union all
  select coalesce(a.ancestor_id, u.unit_id) as area_unit_id, 0 as is_then, 1 as is_today, u.system_id, u.quarter, u.measure, u.figure, u.divisor, u.subjects, u.version
  from int_trend_unit as u
  left join dim_unit_ancestor as a on a.unit_id = u.unit_id
),
summed as (
  select
    p.system_id, p.area_unit_id, p.quarter, p.measure, max(p.version) as version,
    sum(case when p.is_then = 1 then p.figure end) as figure, sum(case when p.is_then = 1 then p.divisor end) as divisor,
    sum(case when p.is_then = 1 then p.subjects end) as subjects,
    sum(case when p.is_today = 1 then p.figure end) as restated_figure, sum(case when p.is_today = 1 then p.divisor end) as restated_divisor,
    sum(case when p.is_today = 1 then p.subjects end) as restated_subjects
  from placed as p
  group by p.system_id, p.area_unit_id, p.quarter, p.measure
)
select
  s.system_id, s.area_unit_id, s.quarter, s.measure,
  -- An area where nobody has a complete score keeps its row's version and shows a gap.
  cast(case when s.measure = 'sessions' then s.figure else cast(s.figure as double) / nullif(s.divisor, 0) end as decimal(18, 6)) as value,
  cast(coalesce(s.subjects, 0) as bigint) as subjects,
  cast(case when s.measure = 'sessions' then s.restated_figure else cast(s.restated_figure as double) / nullif(s.restated_divisor, 0) end as decimal(18, 6)) as restated_value,
  cast(coalesce(s.restated_subjects, 0) as bigint) as restated_subjects,
  s.version
from summed as s

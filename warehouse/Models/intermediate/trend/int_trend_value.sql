-- int_trend_value: one measure of an area in a quarter that has data
-- grain:   system_id, area_unit_id, quarter, measure
-- inputs:  int_trend_session, int_trend_score, int_trend_coverage, mart_reporting_rate, dim_period, dim_unit_ancestor
-- source:  design.md section 7, mart_quarterly_trend
-- columns: system_id     assessment system, empty for a measure of none
--          area_unit_id  unit whose subtree is counted
--          quarter       quarter
--          measure       sessions, attendance_rate, reporting_rate, covered_ratio, score:SYSTEM or score_claimed:SYSTEM
--          value         sum, ratio or mean
--          subjects      units or subjects that it was taken over; pairs of subject and indicator for covered_ratio, of unit and dataset for reporting_rate
--          version       version of the system, null for a measure of none
with session_area as (
  select
    coalesce(a.ancestor_id, s.unit_id) as area_unit_id, s.quarter, sum(s.sessions) as sessions, count(*) as units,
    sum(s.present) as present, sum(s.expected) as expected, count(*) filter (where s.expected > 0) as units_expected
  from int_trend_session as s
  left join dim_unit_ancestor as a on a.unit_id = s.unit_id
  group by coalesce(a.ancestor_id, s.unit_id), s.quarter
),
score_area as (
  select
    s.system_id, coalesce(a.ancestor_id, s.unit_id) as area_unit_id, s.quarter, s.basis, max(s.version) as version,
    sum(s.subjects) as subjects, sum(s.total) as total
  from int_trend_score as s
  left join dim_unit_ancestor as a on a.unit_id = s.unit_id
  group by s.system_id, coalesce(a.ancestor_id, s.unit_id), s.quarter, s.basis
)
select
  '' as system_id, s.area_unit_id, s.quarter, 'sessions' as measure,
  cast(s.sessions as decimal(18, 6)) as value, cast(s.units as bigint) as subjects, cast(null as varchar) as version
from session_area as s
union all
select
  '' as system_id, s.area_unit_id, s.quarter, 'attendance_rate' as measure,
  cast(cast(s.present as double) / s.expected as decimal(18, 6)) as value, cast(s.units_expected as bigint) as subjects,
  cast(null as varchar) as version
from session_area as s
where s.expected > 0
union all
select
  '' as system_id, r.area_unit_id, r.period as quarter, 'reporting_rate' as measure,
  cast(cast(sum(r.units_reported) as double) / sum(r.units_expected) as decimal(18, 6)) as value, cast(sum(r.units_expected) as bigint) as subjects,
  cast(null as varchar) as version
from mart_reporting_rate as r
join dim_period as p on p.period = r.period and p.kind = 'quarter'
group by r.area_unit_id, r.period
union all
select
  c.system_id, c.area_unit_id, c.quarter, 'covered_ratio' as measure,
  cast(cast(c.evidenced as double) / c.due as decimal(18, 6)) as value, c.due as subjects, cast(null as varchar) as version
from int_trend_coverage as c
where c.due > 0
union all
select
  s.system_id, s.area_unit_id, s.quarter,
  case s.basis when 'official' then 'score:' else 'score_claimed:' end || s.system_id as measure,
  -- An area where nobody has a complete score keeps its row's version and shows a gap.
  cast(cast(s.total as double) / nullif(s.subjects, 0) as decimal(18, 6)) as value, cast(s.subjects as bigint) as subjects, s.version
from score_area as s

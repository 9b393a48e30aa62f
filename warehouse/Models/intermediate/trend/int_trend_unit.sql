-- int_trend_unit: what a unit adds to each measure of the areas above it in a quarter
-- grain:   system_id, unit_id, quarter, measure
-- inputs:  int_trend_session, int_trend_score, int_trend_coverage, mart_submission, dim_period
-- local:   unit_id
-- source:  design.md section 7, mart_quarterly_trend
-- columns: system_id    assessment system, empty for a measure of none
--          unit_id      unit
--          quarter      quarter
--          measure      sessions, attendance_rate, reporting_rate, covered_ratio, score:SYSTEM or score_claimed:SYSTEM
--          figure       what adds up
--          divisor      what the sum is divided by, null where the sum itself is the figure
--          subjects     units or subjects that it was taken over; pairs of subject and indicator for covered_ratio, of unit and dataset for reporting_rate
--          version      version of the system, null for a measure of none
select
  '' as system_id, s.unit_id, s.quarter, 'sessions' as measure,
  cast(s.sessions as decimal(18, 6)) as figure, cast(null as bigint) as divisor, cast(1 as bigint) as subjects, cast(null as varchar) as version
from int_trend_session as s
union all
select
  '' as system_id, s.unit_id, s.quarter, 'attendance_rate' as measure,
  cast(s.present as decimal(18, 6)) as figure, s.expected as divisor, cast(1 as bigint) as subjects, cast(null as varchar) as version
from int_trend_session as s
where s.expected > 0
union all
select
  '' as system_id, r.unit_id, r.period as quarter, 'reporting_rate' as measure,
  cast(count(r.received_on) as decimal(18, 6)) as figure, count(*) as divisor, count(*) as subjects, cast(null as varchar) as version
from mart_submission as r
join dim_period as p on p.period = r.period and p.kind = 'quarter'
where r.system_id = '' and r.status <> 'not_due'
group by r.unit_id, r.period
union all
select
  c.system_id, c.unit_id, c.quarter, 'covered_ratio' as measure,
  cast(c.evidenced as decimal(18, 6)) as figure, c.due as divisor, c.due as subjects, cast(null as varchar) as version
from int_trend_coverage as c
where c.due > 0
union all
select
  s.system_id, s.unit_id, s.quarter, case s.basis when 'official' then 'score:' else 'score_claimed:' end || s.system_id as measure,
  cast(s.total as decimal(18, 6)) as figure, s.subjects as divisor, s.subjects, s.version
from int_trend_score as s

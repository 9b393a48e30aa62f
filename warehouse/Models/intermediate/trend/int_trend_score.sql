-- int_trend_score: scores of a unit, or of its persons, as they stood at the end of a quarter
-- grain:   system_id, unit_id, quarter, basis
-- inputs:  mart_score, dim_system, dim_period
-- local:   unit_id
-- source:  of a unit assessed by months, quarters and years, the longest period speaks
-- columns: system_id    assessment system
--          unit_id      unit of the subjects
--          quarter      quarter at whose end the scores are read
--          basis        official or claimed
--          version      version of the system
--          subjects     subjects with a complete score
--          total        sum of their scores: the composite where the system has one, else the total
with timed as (
  select
    s.system_id, s.version, s.unit_id, s.as_of, s.basis,
    case when y.quantified_weight is null then s.total else s.composite end as score,
    p.ends_on - p.starts_on as days
  from mart_score as s
  join dim_system as y on y.system_id = s.system_id and y.version = s.version
  join dim_period as p on p.period = s.period
  where s.basis in ('official', 'claimed') and s.unit_id is not null
),
longest as (
  select t.system_id, t.unit_id, t.as_of, max(t.days) as days
  from timed as t
  group by t.system_id, t.unit_id, t.as_of
)
select
  t.system_id, t.unit_id, t.as_of as quarter, t.basis, max(t.version) as version,
  count(t.score) as subjects, cast(coalesce(sum(t.score), 0) as decimal(18, 6)) as total
from timed as t
join longest as l on l.system_id = t.system_id and l.unit_id = t.unit_id and l.as_of = t.as_of and l.days = t.days
group by t.system_id, t.unit_id, t.as_of, t.basis

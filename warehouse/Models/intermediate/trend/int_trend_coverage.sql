-- int_trend_coverage: how much of what was due in a unit had evidence at the end of a quarter
-- grain:   system_id, unit_id, quarter
-- inputs:  int_covered_unit, dim_indicator, dim_period
-- local:   unit_id
-- source:  official basis, indicators that carry their own points, so that no level counts twice; requirements where a system has no indicators; of a unit assessed by months, quarters and years, the longest period speaks
-- columns: system_id     assessment system
--          unit_id       unit of the subjects
--          quarter       quarter looked at
--          evidenced     pairs of subject and indicator with anything known
--          due           pairs of subject and indicator that are due
with leaf as (
  select distinct i.system_id, i.indicator_id from dim_indicator as i where i.is_leaf
),
scored_system as (
  select distinct l.system_id from leaf as l
),
timed as (
  select c.system_id, c.unit_id, c.as_of, c.subjects_evidenced, c.subjects_due, p.ends_on - p.starts_on as days
  from int_covered_unit as c
  join dim_period as p on p.period = c.period
  left join scored_system as s on s.system_id = c.system_id
  left join leaf as l on l.system_id = c.system_id and l.indicator_id = c.indicator_id
  where c.basis = 'official' and (s.system_id is null or l.indicator_id is not null)
),
longest as (
  select t.system_id, t.unit_id, t.as_of, max(t.days) as days
  from timed as t
  group by t.system_id, t.unit_id, t.as_of
)
select
  t.system_id, t.unit_id, t.as_of as quarter,
  cast(sum(t.subjects_evidenced) as bigint) as evidenced, cast(sum(t.subjects_due) as bigint) as due
from timed as t
join longest as l on l.system_id = t.system_id and l.unit_id = t.unit_id and l.as_of = t.as_of and l.days = t.days
group by t.system_id, t.unit_id, t.as_of

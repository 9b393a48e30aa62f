-- int_unit_points: the points of a unit's subjects on an indicator, summed up so that areas can add them
-- grain:   system_id, period, as_of, unit_id, indicator_id, basis
-- inputs:  int_covered_subject
-- local:   unit_id
-- source:  design.md section 7; persons count under their unit, vetoed subjects and indicators that do not apply are left out as in the coverage
-- columns: system_id       assessment system
--          period          assessment period
--          as_of           quarter looked at
--          unit_id         unit of the subjects
--          indicator_id    dimension, indicator or part
--          basis           official or claimed
--          subjects        subjects whose points are known completely
--          unknown         subjects whose points are not
--          points          sum of the points
--          squares         sum of their squares
--          max_points      sum of what could be had, null where the text names no maximum
--          full_subjects   subjects with everything that could be had
--          empty_subjects  subjects with nothing, or less
select
  c.system_id, c.period, c.as_of, c.unit_id, c.indicator_id, c.basis,
  count(c.points) as subjects,
  count(*) - count(c.points) as unknown,
  sum(c.points) as points,
  sum(c.points * c.points) as squares,
  sum(case when c.points is not null then c.max_points end) as max_points,
  count(*) filter (where c.points >= c.max_points) as full_subjects,
  count(*) filter (where c.points <= 0) as empty_subjects
from int_covered_subject as c
where c.unit_id is not null and not c.is_requirement
group by c.system_id, c.period, c.as_of, c.unit_id, c.indicator_id, c.basis

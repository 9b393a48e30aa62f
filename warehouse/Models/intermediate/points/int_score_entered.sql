-- int_score_entered: points that people entered for a leaf, as they stood at the end of each quarter
-- grain:   grid_id, basis, indicator_id
-- inputs:  int_assessment_grid, fct_score, fct_invalid_score, dim_period
-- local:   grid_id
-- source:  design.md section 5: a quarter's score is the assessment as at its end; a year uses the last one unless it has its own
-- columns: grid_id       row of int_assessment_grid: a subject, its system and the quarter looked at
--          basis         self or review
--          indicator_id  indicator or part, total or vote
--          points        points entered, null if invalid
--          is_invalid    the entry was above the maximum or below 0
--          score_period  period the entry was made for
with entered as (
  select s.system_id, s.indicator_id, s.subject_type, s.subject_id, s.period, s.assessor, s.points, 0 as is_invalid
  from fct_score as s
  union all
  select i.system_id, i.indicator_id, i.subject_type, i.subject_id, i.period, i.assessor, null as points, 1 as is_invalid
  from fct_invalid_score as i
),
placed as (
  select
    g.grid_id, e.assessor as basis, e.indicator_id, e.points, e.is_invalid, e.period as score_period,
    row_number() over (
      partition by g.grid_id, e.assessor, e.indicator_id
      order by case when e.period = g.period then 0 else 1 end, p.ends_on desc, p.starts_on desc, e.is_invalid
    ) as choice
  from int_assessment_grid as g
  join entered as e on e.system_id = g.system_id and e.subject_type = g.subject_type and e.subject_id = g.subject_id
  join dim_period as p on p.period = e.period and p.year = g.year
  where (e.period = g.period and g.is_final) or (e.period <> g.period and p.quarter <= g.as_of)
)
select
  p.grid_id, p.basis, p.indicator_id,
  cast(p.points as decimal(18, 6)) as points, p.is_invalid = 1 as is_invalid, p.score_period
from placed as p
where p.choice = 1

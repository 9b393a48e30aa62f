-- int_veto: subjects whose assessment stops before scoring
-- grain:   grid_id
-- inputs:  int_assessment_grid, rule_veto, int_year_value
-- local:   grid_id
-- source:  rules.md 3.16 veto; SYS-21 第十五條
-- columns: grid_id       row of int_assessment_grid: a subject, its system and the quarter looked at
--          quote         the clause that stops it
select g.grid_id, min(v.quote) as quote
from int_assessment_grid as g
join rule_veto as v on v.system_id = g.system_id and v.version = g.version
join int_year_value as y
  on y.subject_type = g.subject_type and y.subject_id = g.subject_id and y.measure = v.measure and y.as_of = g.as_of and y.basis <> 'upheld'
  and compare_text(y.text_value, v.op, v.text_value)
group by g.grid_id

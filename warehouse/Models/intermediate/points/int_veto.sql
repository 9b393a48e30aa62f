-- int_veto: subjects whose assessment stops before scoring
-- grain:   system_id, version, period, as_of, subject_type, subject_id
-- inputs:  int_assessment_grid, rule_veto, int_year_value
-- source:  rules.md 3.16 veto; SYS-21 第十五條
-- columns: system_id     assessment system
--          version       version
--          period        assessment period
--          as_of         quarter looked at
--          subject_type  unit or person
--          subject_id    unit_id or person_id
--          quote         the clause that stops it
select g.system_id, g.version, g.period, g.as_of, g.subject_type, g.subject_id, min(v.quote) as quote
from int_assessment_grid as g
join rule_veto as v on v.system_id = g.system_id and v.version = g.version
join int_year_value as y
  on y.subject_type = g.subject_type and y.subject_id = g.subject_id and y.measure = v.measure and y.as_of = g.as_of
  and compare_text(y.text_value, v.op, v.text_value)
group by g.system_id, g.version, g.period, g.as_of, g.subject_type, g.subject_id

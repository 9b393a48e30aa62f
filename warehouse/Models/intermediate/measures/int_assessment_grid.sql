-- int_assessment_grid: every subject that must be assessed, at the end of every quarter of its period
-- grain:   system_id, version, period, as_of, subject_type, subject_id
-- inputs:  fct_enrolment, dim_period, int_horizon
-- read:    subject_id
-- source:  design.md section 6: start from a grid of everything that must be answered, so silence is a status
-- columns: grid_id       number of the row in this build, by which the models of one build join
--          system_id     assessment system
--          version       version in force in the period
--          profile       profile that applies, empty if none
--          period        assessment period
--          as_of         quarter at whose end the row looks
--          subject_type  unit or person
--          subject_id    unit_id or person_id
--          unit_id       the unit itself, or the unit of the person
--          year          calendar year of the period
--          is_final      as_of is the last quarter of the period
--          looked_on     last day of as_of
select
  row_number() over (order by e.system_id, e.version, e.period, q.period, e.subject_type, e.subject_id) as grid_id,
  e.system_id, e.version, coalesce(e.profile, '') as profile, e.period, q.period as as_of, e.subject_type, e.subject_id, e.unit_id,
  p.year, q.period = p.quarter as is_final, q.ends_on as looked_on
from fct_enrolment as e
join dim_period as p on p.period = e.period
join dim_period as q on q.kind = 'quarter' and q.ends_on >= p.starts_on and q.starts_on <= p.ends_on
join int_horizon as h on q.period <= h.as_of

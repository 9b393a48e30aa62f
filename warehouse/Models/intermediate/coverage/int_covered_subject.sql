-- int_covered_subject: whether a subject that an indicator or requirement is due for has evidence on it and meets it
-- grain:   system_id, period, as_of, subject_type, subject_id, indicator_id, basis
-- inputs:  mart_indicator_result, mart_requirement_result, int_assessment_grid
-- local:   subject_id
-- read:    subject_id, unit_id
-- source:  design.md section 7; a requirement counts by its own id beside the indicators
-- columns: system_id     assessment system
--          period        assessment period
--          as_of         quarter looked at
--          subject_type  unit or person
--          subject_id    unit_id or person_id
--          unit_id       unit of the subject, null for a person on no roster
--          indicator_id  dimension, indicator, part or requirement
--          basis         official or claimed
--          is_evidenced  anything at all is known: the status is not no_data
--          is_met        full points, or the requirement is met
--          is_requirement  whether indicator_id is a requirement, which carries no points
--          points        points had; null where they are not known completely, and of a requirement
--          max_points    points that could be had; null where the text names no maximum, and of a requirement
with answered as (
  select
    r.system_id, r.version, r.period, r.as_of, r.subject_type, r.subject_id, r.indicator_id, r.basis,
    r.status <> 'no_data' as is_evidenced,
    r.points is not null and r.max_points is not null and r.points >= r.max_points as is_met,
    false as is_requirement, r.points, r.max_points
  from mart_indicator_result as r
  -- A veto ends the assessment before any indicator is due.
  where r.basis in ('official', 'claimed') and r.status not in ('not_applicable', 'veto')
  union all
  select
    q.system_id, q.version, q.period, q.as_of, q.subject_type, q.subject_id, q.requirement_id as indicator_id, q.basis,
    q.status <> 'no_data' as is_evidenced,
    q.status = 'met' as is_met,
    true as is_requirement, null as points, null as max_points
  from mart_requirement_result as q
  where q.basis in ('official', 'claimed') and q.status <> 'not_applicable'
)
select
  a.system_id, a.period, a.as_of, a.subject_type, a.subject_id, g.unit_id, a.indicator_id, a.basis, a.is_evidenced, a.is_met,
  a.is_requirement, a.points, a.max_points
from answered as a
join int_assessment_grid as g
  on g.system_id = a.system_id and g.version = a.version and g.period = a.period and g.as_of = a.as_of
  and g.subject_type = a.subject_type and g.subject_id = a.subject_id

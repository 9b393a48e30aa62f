-- fct_score: points that an assessor gave a subject on an indicator for a period
-- grain:   system_id, indicator_id, subject_type, subject_id, period, assessor
-- inputs:  stg_scores, load_run
-- local:   subject_id
-- source:  dataset scores of current loads; where two bring one key, the later wins
-- columns: system_id  assessment system
--          indicator_id  indicator, part, total or vote
--          subject_type  unit or person
--          subject_id  unit_id or person_id
--          period  year, or quarter = as at its end
--          assessor  self or review
--          points  points given
--          scored_at  when
--          assessor_id  who
--          comment  comment
--          load_id  load that brought the row
--          row_number  record number in its file
with ranked as (
  select
    scores.*,
    row_number() over (
      partition by scores.system_id, scores.indicator_id, scores.subject_type, scores.subject_id, scores.period, scores.assessor
      order by scores.load_id desc, scores.row_number desc
    ) as newness
  from stg_scores as scores
  join load_run as run on run.load_id = scores.load_id and run.is_current
)
select
  system_id, indicator_id, subject_type, subject_id, period, assessor, points, scored_at, assessor_id, comment, load_id, row_number
from ranked
where newness = 1
order by subject_id, period, system_id, indicator_id

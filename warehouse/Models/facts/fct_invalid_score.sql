-- fct_invalid_score: points above the maximum or below 0 that were handed in and not corrected since
-- grain:   system_id, indicator_id, subject_type, subject_id, period, assessor
-- inputs:  rejection, load_run, fct_score
-- read:    subject_id
-- source:  design.md section 13, Scores: the indicator shows invalid and no total is formed
-- columns: system_id  assessment system
--          indicator_id  indicator, part, total or vote
--          subject_type  unit or person
--          subject_id  unit_id or person_id
--          period  year, or quarter = as at its end
--          assessor  self or review
--          points  points as written
with rejected as (
  select
    rejection.row_json ->> 'system_id' as system_id, rejection.row_json ->> 'indicator_id' as indicator_id,
    rejection.row_json ->> 'subject_type' as subject_type, rejection.row_json ->> 'subject_id' as subject_id,
    rejection.row_json ->> 'period' as period, rejection.row_json ->> 'assessor' as assessor,
    rejection.row_json ->> 'points' as points, rejection.load_id, rejection.row_number
  from rejection
  join load_run as run on run.load_id = rejection.load_id and run.is_current
  where rejection.rule = 'score_out_of_range'
),
ranked as (
  select
    rejected.*,
    row_number() over (
      partition by system_id, indicator_id, subject_type, subject_id, period, assessor order by load_id desc, row_number desc
    ) as newness
  from rejected
)
select system_id, indicator_id, subject_type, subject_id, period, assessor, points
from ranked
where newness = 1
  and not exists (
    select 1
    from fct_score as corrected
    where corrected.system_id = ranked.system_id and corrected.indicator_id = ranked.indicator_id
      and corrected.subject_type = ranked.subject_type and corrected.subject_id = ranked.subject_id
      and corrected.period = ranked.period and corrected.assessor = ranked.assessor and corrected.load_id > ranked.load_id
  )

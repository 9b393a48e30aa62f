-- fct_invalid_claim: figures outside the range of their measure that were handed in and not corrected since
-- grain:   subject_type, subject_id, period, measure, item
-- inputs:  rejection, load_run, fct_claim
-- read:    subject_id
-- source:  golden.md G-02 case 02g: a test score of 101 or -1 is invalid, which is not the same as no test
-- columns: subject_type  unit or person
--          subject_id    unit_id or person_id
--          period        period the figure speaks of
--          measure       code of the measure
--          item          item, empty = none
--          value         figure as written
with rejected as (
  select
    r.row_json ->> 'subject_type' as subject_type, r.row_json ->> 'subject_id' as subject_id, r.row_json ->> 'period' as period,
    r.row_json ->> 'measure' as measure, coalesce(r.row_json ->> 'item', '') as item, r.row_json ->> 'value' as value, r.load_id, r.row_number
  from rejection as r
  join load_run as run on run.load_id = r.load_id and run.is_current
  where r.rule = 'range' and r.column_name = 'value' and run.dataset = 'claims'
),
ranked as (
  select
    r.*, row_number() over (partition by r.subject_type, r.subject_id, r.period, r.measure, r.item order by r.load_id desc, r.row_number desc) as newness
  from rejected as r
)
select r.subject_type, r.subject_id, r.period, r.measure, r.item, r.value
from ranked as r
where r.newness = 1 and r.subject_type is not null and r.subject_id is not null and r.period is not null and r.measure is not null
  and not exists (
    select 1
    from fct_claim as c
    where c.subject_type = r.subject_type and c.subject_id = r.subject_id and c.period = r.period and c.measure = r.measure
      and c.item = r.item and c.load_id > r.load_id
  )

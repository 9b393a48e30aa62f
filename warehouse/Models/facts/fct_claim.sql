-- fct_claim: a figure that a subject states of itself
-- grain:   subject_type, subject_id, period, measure, item
-- inputs:  stg_claims, load_run
-- local:   subject_id
-- source:  dataset claims of current loads; where two bring one key, the later wins
-- columns: subject_type  unit or person
--          subject_id  unit_id or person_id
--          period  year or sub-period the figure speaks of
--          measure  code of the measure
--          item  list item, attribute value, population or number of the session; empty = none
--          value  figure in the measure's unit, 0 states absence
--          text_value  category, where the measure is one
--          qualifier  exact, about, at_least, over
--          report  report that states it
--          load_id  load that brought the row
--          row_number  record number in its file
with ranked as (
  select
    claims.*,
    row_number() over (
      partition by claims.subject_type, claims.subject_id, claims.period, claims.measure, coalesce(claims.item, '')
      order by claims.load_id desc, claims.row_number desc
    ) as newness
  from stg_claims as claims
  join load_run as run on run.load_id = claims.load_id and run.is_current
)
select
  subject_type, subject_id, period, measure, coalesce(item, '') as item, value, text_value,
  coalesce(qualifier, 'exact') as qualifier, report, load_id, row_number
from ranked
where newness = 1
order by subject_id, period, measure

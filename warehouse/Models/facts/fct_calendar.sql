-- fct_calendar: what is due for a period by which day
-- grain:   period, system_id, dataset, level, kind
-- inputs:  stg_calendar, load_run
-- source:  dataset calendar of current loads, facts.md RT-24; where two bring one key, the later wins, and one that withdraws leaves none
-- columns: period       period it is due for
--          system_id    assessment system that is due, empty = a dataset is
--          dataset      dataset that is due, empty = an assessment is
--          level        only units of this level, empty = any
--          kind         only units of this kind, empty = any
--          due_on       last day in time
--          self_from    first day of self scores
--          self_to      last day of self scores
--          review_from  first day of review scores
--          review_to    last day of review scores
--          publish_on   day of publication
--          load_id      load that brought the row
--          row_number   record number in its file
with ranked as (
  select
    d.*,
    row_number() over (
      partition by d.period, d.system_id, d.dataset, d.level, d.kind order by d.load_id desc, d.row_number desc
    ) as newness
  from stg_calendar as d
  join load_run as run on run.load_id = d.load_id and run.is_current
)
select
  r.period, coalesce(r.system_id, '') as system_id, coalesce(r.dataset, '') as dataset, coalesce(r.level, '') as level, coalesce(r.kind, '') as kind,
  r.due_on, r.self_from, r.self_to, r.review_from, r.review_to, r.publish_on, r.load_id, r.row_number
from ranked as r
where r.newness = 1 and not coalesce(r.is_withdrawn, false)
order by r.period, r.dataset, r.system_id, r.level, r.kind

-- fct_decision: what was decided and published on a subject for a period
-- grain:   decision_id
-- inputs:  stg_decisions, load_run
-- local:   subject_id
-- source:  dataset decisions of current loads, facts.md RT-21; where two bring one key, the later wins
-- columns: decision_id      key
--          system_id        assessment system, null if the file names none
--          subject_type     unit or person
--          subject_id       unit_id or person_id
--          period           period that was assessed
--          grade            grade or tier as decided
--          published_total  total that was published
--          decided_by       who decided
--          decided_at       when
--          publish_from     first day of publication
--          publish_to       last day of publication
--          objections       objections received
--          load_id          load that brought the row
--          row_number       record number in its file
with ranked as (
  select
    d.*, row_number() over (partition by d.decision_id order by d.load_id desc, d.row_number desc) as newness
  from stg_decisions as d
  join load_run as run on run.load_id = d.load_id and run.is_current
)
select
  r.decision_id, r.system_id, r.subject_type, r.subject_id, r.period, r.grade, r.published_total, r.decided_by, r.decided_at,
  r.publish_from, r.publish_to, r.objections, r.load_id, r.row_number
from ranked as r
where r.newness = 1
order by r.subject_id, r.period, r.decision_id

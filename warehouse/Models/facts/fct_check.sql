-- fct_check: one check that a unit held of another, or of its own members
-- grain:   check_id
-- inputs:  stg_checks, load_run
-- local:   unit_id
-- source:  dataset checks of current loads, facts.md RT-14; where two bring one key, the later wins
-- columns: check_id        key
--          unit_id         unit that held it
--          target_unit_id  unit that was checked, the same for its own members
--          period_id       month of that day, yyyymm
--          held_on         day
--          quarter         quarter of that day
--          check_kind      inspection, supervision, guidance, comment, appraisal
--          findings        problems found, null = not stated
--          recorded_at     when the row was entered, as the unit states
--          submitted_at    when it was handed in
--          evidence_hash   fingerprint of the attached evidence
--          load_id         load that brought the row
--          row_number      record number in its file
with ranked as (
  select
    d.*, row_number() over (partition by d.check_id order by d.load_id desc, d.row_number desc) as newness
  from stg_checks as d
  join load_run as run on run.load_id = d.load_id and run.is_current
)
select
  r.check_id, r.inspector_unit_id as unit_id, r.target_unit_id, period_id_of(r.held_on) as period_id, r.held_on, quarter_of(r.held_on) as quarter,
  r.check_kind, r.findings,
  r.recorded_at, r.submitted_at, r.evidence_hash, r.load_id, r.row_number
from ranked as r
where r.newness = 1
order by unit_id, r.held_on, r.check_id

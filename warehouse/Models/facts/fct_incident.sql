-- fct_incident: one negative event, or the statement that there was none up to a day
-- grain:   incident_id
-- inputs:  stg_incidents, load_run, int_roster_on_day
-- local:   subject_id
-- source:  dataset incidents of current loads, facts.md RT-20; where two bring one key, the later wins
-- columns: incident_id    key
--          subject_type   unit or person
--          subject_id     unit_id or person_id
--          unit_id        the unit itself, or the one whose roster held the person on that day, else the latest; null if on none
--          period_id      month of that day, yyyymm
--          occurred_on    day
--          quarter        quarter of that day
--          incident_kind  violation, serious_violation, major_accident, dereliction, unpaid_dues, resistance
--          severity       how bad, as written
--          events         number of events; 0 states that there was none
--          source         register that it comes from
--          recorded_at    when the row was entered, as the unit states
--          submitted_at   when it was handed in
--          evidence_hash  fingerprint of the attached evidence
--          load_id        load that brought the row
--          row_number     record number in its file
with ranked as (
  select
    d.*, row_number() over (partition by d.incident_id order by d.load_id desc, d.row_number desc) as newness
  from stg_incidents as d
  join load_run as run on run.load_id = d.load_id and run.is_current
)
select
  r.incident_id, r.subject_type, r.subject_id, case when r.subject_type = 'unit' then r.subject_id else m.unit_id end as unit_id,
  period_id_of(r.occurred_on) as period_id, r.occurred_on, quarter_of(r.occurred_on) as quarter,
  r.incident_kind, r.severity, coalesce(r.count, 1) as events, r.source,
  r.recorded_at, r.submitted_at, r.evidence_hash, r.load_id, r.row_number
from ranked as r
left join int_roster_on_day as m on m.person_id = case when r.subject_type = 'person' then r.subject_id end and m.held_on = r.occurred_on
where r.newness = 1
order by unit_id, r.occurred_on, r.incident_id

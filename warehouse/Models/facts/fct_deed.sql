-- fct_deed: one good deed, suggestion or time of volunteer work of a person
-- grain:   deed_id
-- inputs:  stg_deeds, load_run, int_roster_on_day
-- local:   person_id
-- source:  dataset deeds of current loads, facts.md RT-19; where two bring one key, the later wins
-- columns: deed_id        key
--          person_id      person
--          unit_id        unit whose roster held the person on that day, else the latest; null if on none
--          period_id      month of that day, yyyymm
--          done_on        day
--          quarter        quarter of that day
--          deed_kind      good_deed, suggestion, volunteer
--          beneficiary    unit or people, null = not stated
--          hours          hours of volunteer work, null = not stated
--          status         raised or adopted, null = not stated
--          is_confirmed   somebody confirms it, or an adopted suggestion names its document
--          recorded_at    when the row was entered, as the unit states
--          submitted_at   when it was handed in
--          evidence_hash  fingerprint of the attached evidence
--          load_id        load that brought the row
--          row_number     record number in its file
with ranked as (
  select
    d.*, row_number() over (partition by d.deed_id order by d.load_id desc, d.row_number desc) as newness
  from stg_deeds as d
  join load_run as run on run.load_id = d.load_id and run.is_current
)
select
  r.deed_id, r.person_id, m.unit_id, period_id_of(r.done_on) as period_id, r.done_on, quarter_of(r.done_on) as quarter,
  r.deed_kind, r.beneficiary, r.hours, r.status, r.confirmed_by is not null or r.adoption_doc is not null as is_confirmed,
  r.recorded_at, r.submitted_at, r.evidence_hash, r.load_id, r.row_number
from ranked as r
left join int_roster_on_day as m on m.person_id = r.person_id and m.held_on = r.done_on
where r.newness = 1
order by m.unit_id, r.done_on, r.deed_id

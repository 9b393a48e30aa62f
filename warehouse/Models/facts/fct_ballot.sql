-- fct_ballot: one count of votes on a unit or a person
-- grain:   ballot_id
-- inputs:  stg_ballots, load_run, int_roster_on_day
-- local:   subject_id
-- source:  dataset ballots of current loads, facts.md RT-15; where two bring one key, the later wins
-- columns: ballot_id      key
--          subject_type   unit or person
--          subject_id     unit_id or person_id
--          unit_id        the unit itself, or the one whose roster held the person on that day, else the latest; null if on none
--          period_id      month of that day, yyyymm
--          held_on        day
--          quarter        quarter of that day
--          question       team, organisation, member
--          eligible       persons who may vote
--          issued         ballots issued
--          returned       ballots returned
--          valid          valid ballots
--          option_counts  votes by option as read, option:votes joined by ;
--          recorded_at    when the row was entered, as the unit states
--          submitted_at   when it was handed in
--          evidence_hash  fingerprint of the attached evidence
--          load_id        load that brought the row
--          row_number     record number in its file
with ranked as (
  select
    d.*, row_number() over (partition by d.ballot_id order by d.load_id desc, d.row_number desc) as newness
  from stg_ballots as d
  join load_run as run on run.load_id = d.load_id and run.is_current
)
select
  r.ballot_id, r.subject_type, r.subject_id, case when r.subject_type = 'unit' then r.subject_id else m.unit_id end as unit_id,
  period_id_of(r.held_on) as period_id, r.held_on, quarter_of(r.held_on) as quarter,
  r.question, r.eligible, r.issued, r.returned, r.valid, r.option_counts,
  r.recorded_at, r.submitted_at, r.evidence_hash, r.load_id, r.row_number
from ranked as r
left join int_roster_on_day as m on m.person_id = case when r.subject_type = 'person' then r.subject_id end and m.held_on = r.held_on
where r.newness = 1
order by unit_id, r.held_on, r.ballot_id

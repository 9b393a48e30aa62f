-- fct_points_entry: one entry of a member's points ledger
-- grain:   entry_id
-- inputs:  stg_points, load_run, int_roster_on_day
-- local:   person_id
-- source:  dataset points of current loads, facts.md RT-17; where two bring one key, the later wins; design.md section 13: of a deduction the magnitude is subtracted
-- columns: entry_id      key
--          person_id     member
--          unit_id       unit whose roster held the member on that day, else the latest; null if on none
--          period_id     month it occurred in, yyyymm
--          occurred_on   day of what earned or cost the points
--          quarter       quarter of that day
--          entry_type    base, duty, contribution, bonus, deduct or appraisal
--          item          aspect or project, empty = none
--          points        points as written
--          amount        what the entry moves the ledger by: of a deduction the magnitude, negative
--          declared_on   day the member declared it
--          approved_on   day it was approved
--          published_on  day it was published
--          recorder_id   who recorded it
--          approver_id   who approved it
--          is_approved   approved, published, or never declared but recorded straight away
--          recorded_at   when the row was entered
--          submitted_at  when it was handed in
--          load_id       load that brought the row
--          row_number    record number in its file
with ranked as (
  select
    p.*, row_number() over (partition by p.entry_id order by p.load_id desc, p.row_number desc) as newness
  from stg_points as p
  join load_run as run on run.load_id = p.load_id and run.is_current
)
select
  r.entry_id, r.person_id, m.unit_id, period_id_of(r.occurred_on) as period_id, r.occurred_on, quarter_of(r.occurred_on) as quarter,
  r.entry_type, coalesce(r.item, '') as item, r.points,
  case when r.entry_type = 'deduct' then -abs(r.points) else r.points end as amount,
  r.declared_on, r.approved_on, r.published_on, r.recorder_id, r.approver_id,
  r.declared_on is null or r.approved_on is not null or r.published_on is not null as is_approved,
  r.recorded_at, r.submitted_at, r.load_id, r.row_number
from ranked as r
left join int_roster_on_day as m on m.person_id = r.person_id and m.held_on = r.occurred_on
where r.newness = 1
order by m.unit_id, r.occurred_on, r.entry_id

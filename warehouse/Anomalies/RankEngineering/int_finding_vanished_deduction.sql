-- int_finding_vanished_deduction: a deduction that stood in the ledger as first handed in and is gone from the one that took its place
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  stg_points, load_run, int_roster_on_day, fct_points_entry
-- source:  facts.md S-22: deductions that disappear before publication. The later file speaks of the same unit and period and names the member
-- columns: detector         rule that it breaks
--          unit_id          unit that answers for it
--          quarter          quarter of the record
--          dataset          dataset of the record
--          record_id        its key there, without the person
--          person_id        person of its key, empty where the record is a unit's own
--          other_dataset    dataset of the record that it contradicts, empty where it contradicts itself
--          other_record_id  key of that record
--          other_person_id  person of that key
--          excess           how far apart they are, in the unit of the rule; null where nothing can be measured
--          said_zh          what contradicts what, Chinese; names no person
--          said_en          the same in English
--          detail           JSON object of the figures compared
--          load_id          load that brought the record
--          row_number       record number in its file
with gone as (
  select s.entry_id, s.person_id, s.item, s.points, s.occurred_on, s.load_id, s.row_number, newer.load_id as newer_load_id, newer.loaded_at
  from stg_points as s
  join load_run as run on run.load_id = s.load_id and not run.is_current
  join load_run as newer on newer.supersedes = run.load_id and newer.is_current
  where s.entry_type = 'deduct' and not exists (select 1 from fct_points_entry as e where e.entry_id = s.entry_id)
    and exists (select 1 from stg_points as other where other.load_id = newer.load_id and other.person_id = s.person_id)
),
placed as (
  select g.*, quarter_of(g.occurred_on) as quarter, r.unit_id
  from gone as g
  join int_roster_on_day as r on r.person_id = g.person_id and r.held_on = g.occurred_on
  -- The same entry under another key is the same entry.
  where not exists (
    select 1 from fct_points_entry as e
    where e.person_id = g.person_id and e.occurred_on = g.occurred_on and e.entry_type = 'deduct' and e.amount = -abs(g.points)
  )
)
select
  'vanished_deduction' as detector, p.unit_id, p.quarter, 'points' as dataset, p.entry_id as record_id, p.person_id, '' as other_dataset, '' as other_record_id, '' as other_person_id,
  cast(abs(p.points) as double) as excess,
  p.occurred_on::varchar || ' 的扣分 ' || plain_text_of(abs(p.points)) || ' 分在更正后的台账中消失' as said_zh,
  'the ' || plain_text_of(abs(p.points)) || ' points lost on ' || p.occurred_on::varchar || ' are missing from the ledger that replaced the first' as said_en,
  json_object('item', p.item, 'points', abs(p.points), 'occurred_on', p.occurred_on, 'replaced_at', p.loaded_at) as detail, p.load_id, p.row_number
from placed as p

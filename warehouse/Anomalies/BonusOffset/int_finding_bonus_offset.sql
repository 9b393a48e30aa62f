-- int_finding_bonus_offset: a bonus that makes good exactly what the same member lost on the same item before
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  fct_points_entry
-- source:  facts.md S-23: entered after the deduction, equal to it, the same item, within the same quarter
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
with bonus as (
  select e.*, coalesce(e.declared_on, e.occurred_on) as entered_on from fct_points_entry as e where e.entry_type in ('bonus', 'contribution') and e.amount > 0 and e.unit_id is not null
),
paired as (
  select
    b.entry_id, b.person_id, b.unit_id, b.quarter, b.item, b.amount, b.entered_on, d.entry_id as deduct_id, coalesce(d.declared_on, d.occurred_on) as deducted_on, b.load_id, b.row_number,
    row_number() over (partition by b.entry_id order by d.occurred_on desc, d.entry_id) as choice
  from bonus as b
  join fct_points_entry as d
    on d.person_id = b.person_id and d.quarter = b.quarter and d.item = b.item and d.entry_type = 'deduct' and d.amount = -b.amount
    and coalesce(d.declared_on, d.occurred_on) <= b.entered_on
)
select
  'bonus_offset' as detector, p.unit_id, p.quarter, 'points' as dataset, p.entry_id as record_id, p.person_id, 'points' as other_dataset, p.deduct_id as other_record_id,
  p.person_id as other_person_id, cast(p.amount as double) as excess,
  p.deducted_on::varchar || ' 扣 ' || plain_text_of(p.amount) || ' 分，' || p.entered_on::varchar || ' 同一项目又加 ' || plain_text_of(p.amount) || ' 分' as said_zh,
  plain_text_of(p.amount) || ' points lost on ' || p.deducted_on::varchar || ' and won on the same item on ' || p.entered_on::varchar as said_en,
  json_object('item', p.item, 'points', p.amount, 'deducted_on', p.deducted_on, 'entered_on', p.entered_on) as detail, p.load_id, p.row_number
from paired as p
where p.choice = 1

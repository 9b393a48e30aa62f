-- int_contradiction_person_in_two_places: a record of a person who was elsewhere at that time
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  int_person_elsewhere
-- source:  facts.md H-05; each of the two records is a row
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
with side as (
  select
    e.rule, e.person_id, e.a_unit_id as unit_id, e.a_quarter as quarter, e.a_dataset as dataset, e.a_record_id as record_id,
    e.b_dataset as other_dataset, e.b_record_id as other_record_id, e.a_from as from_at, e.a_to as to_at, e.b_from as other_from, e.b_to as other_to,
    e.a_place as place, e.b_place as other_place, e.overlap, e.a_load_id as load_id, e.a_row_number as row_number
  from int_person_elsewhere as e
  union all
  select
    e.rule, e.person_id, e.b_unit_id as unit_id, e.b_quarter as quarter, e.b_dataset as dataset, e.b_record_id as record_id,
    e.a_dataset as other_dataset, e.a_record_id as other_record_id, e.b_from as from_at, e.b_to as to_at, e.a_from as other_from, e.a_to as other_to,
    e.b_place as place, e.a_place as other_place, e.overlap, e.b_load_id as load_id, e.b_row_number as row_number
  from int_person_elsewhere as e
)
select
  'person_in_two_places' as detector, s.unit_id, s.quarter, s.dataset, s.record_id, s.person_id, s.other_dataset, s.other_record_id, s.person_id as other_person_id,
  cast(s.overlap as double) as excess,
  '同一人 ' || s.from_at || ' 至 ' || s.to_at || coalesce('在' || s.place, '') || '，又 ' || s.other_from || ' 至 ' || s.other_to || coalesce('在' || s.other_place, '') as said_zh,
  'the same person ' || s.from_at || ' to ' || s.to_at || coalesce(' at ' || s.place, '') || ' and ' || s.other_from || ' to ' || s.other_to
    || coalesce(' at ' || s.other_place, '') as said_en,
  json_object('rule', s.rule, 'from', s.from_at, 'to', s.to_at, 'place', s.place, 'other_from', s.other_from, 'other_to', s.other_to, 'other_place', s.other_place,
    'overlap_hours', s.overlap) as detail,
  s.load_id, s.row_number
from side as s
where s.unit_id is not null

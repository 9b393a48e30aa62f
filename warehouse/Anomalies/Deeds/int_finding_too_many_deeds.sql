-- int_finding_too_many_deeds: a deed of a person who reports more than ten of them in a year
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  fct_deed
-- source:  facts.md S-24: more than ten good deeds of a person in a year; suggestions and hours of volunteering are counted by themselves
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
with counted as (
  select d.*, count(*) over (partition by d.person_id, extract(year from d.done_on)) as deeds from fct_deed as d where d.deed_kind = 'good_deed' and d.unit_id is not null
)
select
  'too_many_deeds' as detector, c.unit_id, c.quarter, 'deeds' as dataset, c.deed_id as record_id, c.person_id, '' as other_dataset, '' as other_record_id, '' as other_person_id,
  cast(c.deeds as double) as excess, '同一人全年报送 ' || c.deeds::varchar || ' 件好事实事' as said_zh, c.deeds::varchar || ' good deeds of one person in the year' as said_en,
  json_object('done_on', c.done_on, 'deeds_of_year', c.deeds, 'is_confirmed', c.is_confirmed) as detail, c.load_id, c.row_number
from counted as c
where c.deeds > 10

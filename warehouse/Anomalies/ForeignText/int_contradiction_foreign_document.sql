-- int_contradiction_foreign_document: a text that names another unit in its title, head or signature, and its own unit nowhere
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  int_foreign_word, int_text, int_unit_word, dim_unit_ancestor
-- source:  facts.md H-17: 工商 in a text of an 组织部, 全县 in one of a 乡. A text on another unit names its own somewhere; notes of a person name
--          none and are not looked at.
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
with own as (
  select distinct t.text_id
  from int_text as t
  join dim_unit_ancestor as a on a.unit_id = t.unit_id
  join int_unit_word as u on u.unit_id = a.ancestor_id
  where position(u.word in t.plain) > 0 or position(u.word in coalesce(plain_letters_of(t.title), '')) > 0
),
named as (
  select w.text_id, w.word, w.place, w.starts, w.length, row_number() over (partition by w.text_id order by w.place desc, w.word) as choice
  from int_foreign_word as w
  where w.kind = 'unit' and w.place <> 'body'
)
select
  'foreign_document' as detector, t.unit_id, t.quarter, t.dataset, t.record_id, t.person_id, '' as other_dataset, '' as other_record_id, '' as other_person_id,
  cast(null as double) as excess,
  case n.place when 'title' then '标题' when 'head' then '开头' else '落款' end || '写的是“' || n.word || '”，全文没有本单位的名称' as said_zh,
  'its ' || n.place || ' names “' || n.word || '”, its own unit stands nowhere' as said_en,
  json_object('held_on', t.held_on, 'word', n.word, 'place', n.place, 'text_of_person', substr(t.text, 1, 6000),
    'passages', json_array(json_object('start', n.starts, 'length', n.length))) as detail,
  t.load_id, t.row_number
from named as n
join int_text as t on t.text_id = n.text_id
left join own as o on o.text_id = n.text_id
where n.choice = 1 and t.dataset <> 'notes' and o.text_id is null

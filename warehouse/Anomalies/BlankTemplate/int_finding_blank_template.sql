-- int_finding_blank_template: a text or a stated figure with a blank of its template left unfilled
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  int_text, fct_claim, int_stating_unit
-- source:  facts.md S-29, F13 “个村…余册”, “项目 个”: crosses, lines or dots where a name or number belongs, a counter without its number, 某某 where
--          a name belongs
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
with found as (
  select t.text_id, regexp_extract(t.text, '(×{2,}|[Xx]{3,}|[_＿]{2,}|某某|（此处[^）]*）|【\s*】|____年|\d*\s*年\s{2,}月|[，。、：；\s](个|项|次|册|人|篇)(村|人|项目|单位|支部)?…+|(项目|共|计|达|约)\s+(个|项|次|册|人|篇)[，。；、\s])') as blank
  from int_text as t
)
select
  'blank_template' as detector, t.unit_id, t.quarter, t.dataset, t.record_id, t.person_id, '' as other_dataset, '' as other_record_id, '' as other_person_id,
  cast(null as double) as excess, '没有填写的空白：“' || trim(f.blank) || '”' as said_zh, 'a blank left unfilled: “' || trim(f.blank) || '”' as said_en,
  json_object('held_on', t.held_on, 'blank', f.blank, 'text_of_person', substr(t.text, 1, 6000),
    'passages', json_array(json_object('start', position(f.blank in t.text), 'length', length(f.blank)))) as detail,
  t.load_id, t.row_number
from found as f
join int_text as t on t.text_id = f.text_id
where f.blank <> ''
union all
select
  'blank_template' as detector, u.unit_id, u.quarter, 'claims' as dataset,
  claim_key(c.measure, c.item, c.subject_type, c.subject_id, c.period) as record_id,
  case when c.subject_type = 'person' then c.subject_id else '' end as person_id, '' as other_dataset, '' as other_record_id, '' as other_person_id,
  cast(null as double) as excess, '申报里没有填写的空白：“' || c.text_value || '”' as said_zh, 'a blank left in a stated figure: “' || c.text_value || '”' as said_en,
  json_object('measure', c.measure, 'period', c.period, 'text_value', c.text_value) as detail, c.load_id, c.row_number
from fct_claim as c
join int_stating_unit as u on u.subject_type = c.subject_type and u.subject_id = c.subject_id and u.period = c.period
where regexp_matches(coalesce(c.text_value, ''), '(×{2,}|[Xx]{3,}|[_＿]{2,}|某某|…)')

-- int_contradiction_ledger_out_of_balance: a published total that the approved entries do not give, or an entry declared after it was published, as a contradiction
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  int_ledger_contradiction, fct_decision, fct_points_entry
-- source:  facts.md H-15
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
select
  'ledger_out_of_balance' as detector, c.unit_id, c.quarter, 'decisions' as dataset, c.record_id, c.person_id,
  '' as other_dataset, '' as other_record_id, '' as other_person_id, cast(abs(c.difference) as double) as excess,
  c.period || ' 公示 ' || plain_text_of(c.stated) || ' 分，已审批条目之和为 ' || plain_text_of(c.counted) || ' 分' as said_zh,
  plain_text_of(c.stated) || ' points published for ' || c.period || ', the approved entries add up to ' || plain_text_of(c.counted) as said_en,
  json_object('rule', c.rule, 'period', c.period, 'stated', c.stated, 'counted', c.counted, 'difference', c.difference, 'stated_on', c.stated_on) as detail,
  d.load_id, c.row_number
from int_ledger_contradiction as c
join fct_decision as d on d.decision_id = c.record_id
where c.rule = 'published_total'
union all
select
  'ledger_out_of_balance' as detector, c.unit_id, c.quarter, 'points' as dataset, c.record_id, c.person_id,
  '' as other_dataset, '' as other_record_id, '' as other_person_id, cast(e.declared_on - e.published_on as double) as excess,
  e.declared_on::varchar || ' 申报，而 ' || e.published_on::varchar || ' 已公示' as said_zh,
  'declared on ' || e.declared_on::varchar || ', published already on ' || e.published_on::varchar as said_en,
  json_object('rule', c.rule, 'period', c.period, 'stated', c.stated, 'stated_on', c.stated_on, 'published_on', e.published_on) as detail,
  e.load_id, c.row_number
from int_ledger_contradiction as c
join fct_points_entry as e on e.entry_id = c.record_id
where c.rule = 'declared_after_publication'

-- int_item_word: the code of a measure's item, by the Chinese word for it
-- grain:   measure, zh
-- inputs:  rule_clause, rule_condition, rule_option, dim_requirement, rule_requirement_item
-- source:  design.md section 13, Claims: an item is the list item's id or Chinese words in the system file
-- columns: measure  code of the measure
--          zh       word in the system file
--          code     item as a code
with word as (
  select c.measure, o.option_zh as zh, min(o.option_value) as code
  from rule_option as o
  join rule_clause as c on c.system_id = o.system_id and c.version = o.version and c.profile = o.profile and c.clause_id = o.clause_id
  where o.attribute in ('item', 'word') and o.option_zh is not null and c.measure is not null
  group by c.measure, o.option_zh
  union
  select d.measure, o.option_zh as zh, min(o.option_value) as code
  from rule_option as o
  join rule_condition as d
    on d.system_id = o.system_id and d.version = o.version and d.profile = o.profile and d.clause_id = o.clause_id and d.item = o.option_value
  where o.attribute = 'word' and o.option_zh is not null
  group by d.measure, o.option_zh
  union
  select r.measure, i.item_zh as zh, min(i.item) as code
  from rule_requirement_item as i
  join dim_requirement as r on r.system_id = i.system_id and r.version = i.version and r.requirement_id = i.requirement_id
  where i.item_zh is not null
  group by r.measure, i.item_zh
)
select w.measure, w.zh, min(w.code) as code
from word as w
group by w.measure, w.zh

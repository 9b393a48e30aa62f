-- Codes of the items that system files name, with their Chinese words, by measure; the shortest word first.
-- Rules are the same for every reader: the scope is named and lets all rows pass.
with word as (
  select r.measure, i.item as code, i.item_zh as zh
  from rule_requirement_item as i
  join dim_requirement as r on r.system_id = i.system_id and r.version = i.version and r.requirement_id = i.requirement_id
  union
  select c.measure, o.option_value, o.option_zh
  from rule_option as o
  join rule_clause as c on c.system_id = o.system_id and c.version = o.version and c.profile = o.profile and c.clause_id = o.clause_id
  where o.attribute in ('item', 'word')
  union
  select d.measure, o.option_value, o.option_zh
  from rule_option as o
  join rule_condition as d
    on d.system_id = o.system_id and d.version = o.version and d.profile = o.profile and d.clause_id = o.clause_id and d.item = o.option_value
  where o.attribute = 'word'
)
select w.measure, w.code, w.zh
from word as w
where w.measure is not null and w.zh is not null and ($scope_unit_id is null or true)
order by w.measure, w.code, length(w.zh), w.zh

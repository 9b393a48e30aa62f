-- Words that two systems give to different items of the same measure, one text each.
with word as (
  select c.measure, o.option_zh as zh, o.option_value as item, o.system_id
  from rule_option as o
  join rule_clause as c on c.system_id = o.system_id and c.version = o.version and c.profile = o.profile and c.clause_id = o.clause_id
  where o.attribute in ('item', 'word') and o.option_zh is not null
  union
  select r.measure, i.item_zh as zh, i.item, i.system_id
  from rule_requirement_item as i
  join dim_requirement as r on r.system_id = i.system_id and r.version = i.version and r.requirement_id = i.requirement_id
  where i.item_zh is not null
)
select w.measure || ' ' || w.zh || ': ' || string_agg(distinct w.item || ' (' || w.system_id || ')', ', ')
from word as w
group by w.measure, w.zh
having count(distinct w.item) > 1

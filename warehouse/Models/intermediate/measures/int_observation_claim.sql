-- int_observation_claim: what units and persons state of their measures, items as codes
-- grain:   subject_type, subject_id, measure, item, period
-- inputs:  fct_claim, rule_clause, rule_condition, rule_option, dim_requirement, rule_requirement_item, rule_population
-- source:  design.md section 13, Claims: item is the list item's id or Chinese words, an attribute value, a population, or 1..n
-- columns: subject_type  unit or person
--          subject_id    unit_id or person_id
--          measure       code of the measure
--          item          item as a code, empty if none
--          period        period stated
--          value         figure stated, 0 states absence
--          text_value    category or date stated
with word as (
  select c.measure, o.option_zh as zh, min(o.option_value) as code
  from rule_option as o
  join rule_clause as c on c.system_id = o.system_id and c.version = o.version and c.profile = o.profile and c.clause_id = o.clause_id
  where o.attribute in ('item', 'word') and o.option_zh is not null
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
),
one_word as (
  select w.measure, w.zh, min(w.code) as code from word as w group by w.measure, w.zh
),
population as (
  select p.name_zh as zh, min(p.population) as code from rule_population as p group by p.name_zh
)
select
  c.subject_type, c.subject_id, c.measure,
  coalesce(w.code, p.code, c.item, '') as item,
  c.period,
  cast(max(c.value) as decimal(18, 4)) as value,
  max(c.text_value) as text_value
from fct_claim as c
left join one_word as w on w.measure = c.measure and w.zh = c.item
left join population as p on p.zh = c.item
group by c.subject_type, c.subject_id, c.measure, coalesce(w.code, p.code, c.item, ''), c.period

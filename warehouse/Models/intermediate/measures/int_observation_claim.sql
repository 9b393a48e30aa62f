-- int_observation_claim: what units and persons state of their measures, items as codes
-- grain:   subject_type, subject_id, measure, item, period
-- inputs:  fct_claim, int_item_word, rule_population
-- local:   subject_id
-- source:  design.md section 13, Claims: item is the list item's id or Chinese words, an attribute value, a population, or 1..n
-- columns: subject_type  unit or person
--          subject_id    unit_id or person_id
--          measure       code of the measure
--          item          item as a code, empty if none
--          period        period stated
--          value         figure stated, 0 states absence
--          text_value    category or date stated
with population as (
  select p.name_zh as zh, min(p.population) as code from rule_population as p group by p.name_zh
)
select
  c.subject_type, c.subject_id, c.measure,
  coalesce(w.code, p.code, c.item, '') as item,
  c.period,
  cast(max(c.value) as decimal(18, 4)) as value,
  max(c.text_value) as text_value
from fct_claim as c
left join int_item_word as w on w.measure = c.measure and w.zh = c.item
left join population as p on p.zh = c.item
group by c.subject_type, c.subject_id, c.measure, coalesce(w.code, p.code, c.item, ''), c.period

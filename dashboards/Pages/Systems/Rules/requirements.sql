-- Requirements of a system version with their measure, population and list items.
-- Rules are the same for every reader: the scope is named and lets all rows pass.
with item as (
  select i.requirement_id, string_agg(coalesce(i.item_zh, i.item), '、' order by i.ordinal) as items_zh, string_agg(replace(i.item, '_', ' '), ', ' order by i.ordinal) as items_en
  from rule_requirement_item as i
  where i.system_id = $system and i.version = $version
  group by i.requirement_id
)
select
  r.profile, r.requirement_id, r.indicator_id, r.ordinal, r.kind, p.name_zh as population_zh, p.name_en as population_en, r.combine,
  r.measure, m.name_zh as measure_zh, m.name_en as measure_en, m.unit, r.denominator, d.name_zh as denominator_zh, d.name_en as denominator_en,
  r.item, i.items_zh, i.items_en, r.target, r.per, r.weekday, r.due_on, r.is_soft, r.name_zh, r.name_en, r.quote, r.interpretation
from dim_requirement as r
left join dim_measure as m on m.measure = r.measure
left join dim_measure as d on d.measure = r.denominator
left join (select q.population, min(q.name_zh) as name_zh, min(q.name_en) as name_en from rule_population as q group by q.population) as p on p.population = r.population
left join item as i on i.requirement_id = r.requirement_id
where r.system_id = $system and r.version = $version and ($scope_unit_id is null or true)
order by r.profile, r.ordinal, r.requirement_id

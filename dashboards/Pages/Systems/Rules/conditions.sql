-- Conditions of the clauses of a system version.
-- Rules are the same for every reader: the scope is named and lets all rows pass.
select
  d.profile, d.clause_id, d.group_no, d.condition_no, d.measure, m.name_zh as measure_zh, m.name_en as measure_en, m.unit, d.item, d.op, d.value, d.text_value, d.points,
  p.name_zh as population_zh, p.name_en as population_en
from rule_condition as d
left join dim_measure as m on m.measure = d.measure
left join (select r.population, min(r.name_zh) as name_zh, min(r.name_en) as name_en from rule_population as r group by r.population) as p on p.population = d.population
where d.system_id = $system and d.version = $version and ($scope_unit_id is null or true)
order by d.profile, d.clause_id, d.group_no, d.condition_no

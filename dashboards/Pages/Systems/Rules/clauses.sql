-- Clauses of a system version with the names and units of what they measure.
-- Rules are the same for every reader: the scope is named and lets all rows pass.
select
  c.profile, c.indicator_id, c.clause_id, c.ordinal, c.kind, c.mode, c.scope, c.measure, m.name_zh as measure_zh, m.name_en as measure_en, m.unit,
  c.item, c.per, c.target, c.target_measure, t.name_zh as target_zh, t.name_en as target_en, c.step, c.k, c.partial, c.cap,
  c.when_null, c.when_null_points, c.uncovered_points, c.quote, c.interpretation
from rule_clause as c
left join dim_measure as m on m.measure = c.measure
left join dim_measure as t on t.measure = c.target_measure
where c.system_id = $system and c.version = $version and ($scope_unit_id is null or true)
order by c.profile, c.ordinal, c.clause_id

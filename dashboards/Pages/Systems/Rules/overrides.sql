-- Forced tiers and lost rights of a system version.
-- Rules are the same for every reader: the scope is named and lets all rows pass.
select
  o.ordinal, o.kind, o.result, o.measure, m.name_zh as measure_zh, m.name_en as measure_en, m.unit, o.item, o.op, o.value, o.text_value, o.label, o.rights, o.period,
  o.quote, o.interpretation
from rule_override as o
left join dim_measure as m on m.measure = o.measure
where o.system_id = $system and o.version = $version and ($scope_unit_id is null or true)
order by o.ordinal

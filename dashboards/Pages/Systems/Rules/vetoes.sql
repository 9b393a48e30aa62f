-- Conditions that stop the assessment of a system version.
-- Rules are the same for every reader: the scope is named and lets all rows pass.
select v.measure, m.name_zh as measure_zh, m.name_en as measure_en, v.op, v.text_value, v.quote
from rule_veto as v
left join dim_measure as m on m.measure = v.measure
where v.system_id = $system and v.version = $version and ($scope_unit_id is null or true)
order by v.measure

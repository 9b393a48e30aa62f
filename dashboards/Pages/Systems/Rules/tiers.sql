-- Tiers of a system version, best first.
-- Rules are the same for every reader: the scope is named and lets all rows pass.
select t.ordinal, t.label, t.lower, t.upper, t.is_inclusive, t.top_n, t.bottom_n, q.name_zh as quota_zh, q.name_en as quota_en
from rule_tier as t
left join dim_measure as q on q.measure = t.quota_measure
where t.system_id = $system and t.version = $version and ($scope_unit_id is null or true)
order by t.ordinal

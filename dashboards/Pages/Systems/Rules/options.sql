-- Options of the clauses of a system version: list items, attribute values, categories, grades.
-- Rules are the same for every reader: the scope is named and lets all rows pass.
select o.profile, o.clause_id, o.ordinal, o.attribute, o.option_value, o.option_zh, o.role, o.points
from rule_option as o
where o.system_id = $system and o.version = $version and ($scope_unit_id is null or true)
order by o.profile, o.clause_id, o.ordinal

-- Grades of graded components of a system version.
-- Rules are the same for every reader: the scope is named and lets all rows pass.
select g.profile, g.clause_id, g.ordinal, g.label, g.lower, g.upper, g.is_inclusive
from rule_grade as g
where g.system_id = $system and g.version = $version and ($scope_unit_id is null or true)
order by g.profile, g.clause_id, g.ordinal

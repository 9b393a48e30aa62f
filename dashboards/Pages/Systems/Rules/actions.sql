-- What follows from a tier or result of a system version.
-- Rules are the same for every reader: the scope is named and lets all rows pass.
select a.label, a.action, a.quote
from rule_action as a
where a.system_id = $system and a.version = $version and ($scope_unit_id is null or true)
order by a.label, a.action

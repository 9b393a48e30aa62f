-- Warnings of the linter on a system version.
-- Rules are the same for every reader: the scope is named and lets all rows pass.
select l.ordinal, l.place, l.rule, l.zh, l.en
from rule_lint as l
where l.system_id = $system and l.version = $version and ($scope_unit_id is null or true)
order by l.ordinal

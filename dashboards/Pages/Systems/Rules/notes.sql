-- Stages, facts, gaps and issues of a system version.
-- Rules are the same for every reader: the scope is named and lets all rows pass.
select n.ordinal, n.kind, n.reference, n.text_zh, n.text_en, n.quote
from rule_note as n
where n.system_id = $system and n.version = $version and ($scope_unit_id is null or true)
order by n.kind, n.ordinal

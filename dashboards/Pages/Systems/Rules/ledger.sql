-- Entry types of the ledger of a system version, base first.
-- Rules are the same for every reader: the scope is named and lets all rows pass.
select l.ordinal, l.entry_type, l.sign
from rule_ledger_entry as l
where l.system_id = $system and l.version = $version and ($scope_unit_id is null or true)
order by l.ordinal

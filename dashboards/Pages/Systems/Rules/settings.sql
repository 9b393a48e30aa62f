-- Interpretation choices of a system version.
-- Rules are the same for every reader: the scope is named and lets all rows pass.
select s.setting, s.value, s.default_value, s.allowed, s.origin, s.note_zh, s.note_en
from rule_setting as s
where s.system_id = $system and s.version = $version and ($scope_unit_id is null or true)
order by s.setting

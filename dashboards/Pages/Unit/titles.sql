-- Titles of the systems by version. Rules are the same for every reader: the scope is named and lets all rows pass.
select y.system_id, y.version, y.title_zh, y.title_en
from dim_system as y
where ($scope_unit_id is null or true)

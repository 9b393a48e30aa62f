-- Names of a system's dimensions, indicators and parts by version, in the order of the text. Rules are the same for every reader: the scope is named and lets all rows pass.
select i.version, i.indicator_id, any_value(i.name_zh) as name_zh, any_value(i.name_en) as name_en, bool_or(i.is_leaf) as is_leaf
from dim_indicator as i
where i.system_id = $system and ($scope_unit_id is null or true)
group by i.version, i.indicator_id
order by min(i.ordinal), i.indicator_id

-- Names and phrases of a system's requirements by version, with the measure of each, in the order of the text. Rules are the same for every reader: the scope is named and lets all rows pass.
select
  r.version, r.requirement_id, any_value(r.name_zh) as name_zh, any_value(r.name_en) as name_en, any_value(r.quote) as quote,
  any_value(r.measure) as measure, any_value(r.item) as item
from dim_requirement as r
where r.system_id = $system and ($scope_unit_id is null or true)
group by r.version, r.requirement_id
order by min(r.ordinal), r.requirement_id

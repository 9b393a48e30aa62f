-- What the requirements of a system are called; nobody's data, so everybody signed in may read them.
select r.requirement_id, min(coalesce(r.name_zh, r.quote)) as name_zh, min(coalesce(r.name_en, r.quote)) as name_en
from dim_requirement as r
where r.system_id = $system and ($scope_unit_id is null or true)
group by r.requirement_id

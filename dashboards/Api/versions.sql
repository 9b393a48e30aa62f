-- The versions of assessment systems that results of the snapshot rest on: rules, so the same for everybody.
select s.system_id, s.version
from dim_system as s
where ($system = '' or s.system_id = $system) and ($scope_unit_id is null or true)
order by s.system_id, s.version

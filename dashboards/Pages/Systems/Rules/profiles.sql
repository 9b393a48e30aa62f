-- Profiles of a system version with the roles that select them.
-- Rules are the same for every reader: the scope is named and lets all rows pass.
select p.profile, min(p.ordinal) as ordinal, string_agg(p.role, ';' order by p.role) as roles
from rule_profile as p
where p.system_id = $system and p.version = $version and ($scope_unit_id is null or true)
group by p.profile
order by min(p.ordinal)

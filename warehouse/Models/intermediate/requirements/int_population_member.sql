-- int_population_member: which units and roster rows belong to each population
-- grain:   population, scope, member_id, unit_id, valid_from
-- inputs:  rule_population, dim_unit, dim_person
-- read:    unit_id, member_id
-- source:  rules.md section 9; Systems/populations.yaml; any row of a population suffices, none that excludes may fit
-- columns: population  code
--          scope       unit or person
--          member_id   unit_id or person_id
--          unit_id     the unit itself, or the unit of the roster
--          valid_from  first day
--          valid_to    last day, null = still
with way as (
  select p.population, p.scope, p.is_excluded, u.unit_id as member_id, u.unit_id, u.valid_from, u.valid_to
  from rule_population as p
  join dim_unit as u
    on p.attribute = 'any'
    or (p.attribute = 'level' and u.level = p.value)
    or (p.attribute = 'kind' and u.kind = p.value)
    or (p.attribute = 'class' and u.class = p.value)
    or (p.attribute = 'has_website' and u.has_website)
  where p.scope = 'unit'
  union all
  select p.population, p.scope, p.is_excluded, m.person_id as member_id, m.unit_id, m.valid_from, m.valid_to
  from rule_population as p
  join dim_person as m
    on p.attribute = 'any'
    or (p.attribute = 'role' and position(';' || p.value || ';' in ';' || m.roles || ';') > 0)
    or (p.attribute = 'rank' and coalesce(m.rank, '') = p.value)
    or (p.attribute = 'category' and m.category = p.value)
    or (p.attribute = 'status' and coalesce(m.status, '') = p.value)
    or (p.attribute = 'in_centre_group' and m.in_centre_group)
  where p.scope = 'person'
)
select w.population, w.scope, w.member_id, w.unit_id, w.valid_from, min(w.valid_to) as valid_to
from way as w
group by w.population, w.scope, w.member_id, w.unit_id, w.valid_from
having max(case when w.is_excluded then 1 else 0 end) = 0

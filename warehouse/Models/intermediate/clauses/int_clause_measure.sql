-- int_clause_measure: every measure that the clauses, conditions and vetoes of a profile look at, and for whom
-- grain:   system_id, version, profile, population, measure, item
-- inputs:  rule_clause, rule_condition, rule_veto, dim_indicator
-- source:  seeds/rules.md section 2
-- columns: system_id   assessment system
--          version     version
--          profile     profile, empty if none
--          population  empty for the subject itself; else the population whose members are looked at
--          measure     code of the measure
--          item        item looked at, empty = all
with clause as (
  select c.system_id, c.version, c.profile, c.clause_id, c.measure, c.item, c.target_measure, '' as population
  from rule_clause as c
  union all
  select c.system_id, c.version, c.profile, c.clause_id, c.measure, c.item, c.target_measure, i.population
  from rule_clause as c
  join dim_indicator as i on i.system_id = c.system_id and i.version = c.version and i.profile = c.profile and i.indicator_id = c.indicator_id
  where i.combine is not null and i.population_scope = 'person'
)
select c.system_id, c.version, c.profile, c.population, c.measure, coalesce(c.item, '') as item
from clause as c
where c.measure is not null
union
select c.system_id, c.version, c.profile, c.population, c.target_measure as measure, '' as item
from clause as c
where c.target_measure is not null
union
select d.system_id, d.version, d.profile, c.population, d.measure, coalesce(d.item, '') as item
from rule_condition as d
join clause as c on c.system_id = d.system_id and c.version = d.version and c.profile = d.profile and c.clause_id = d.clause_id
where d.measure is not null
union
-- A unit states a figure of some of its people with the population as the item.
select d.system_id, d.version, d.profile, c.population, d.measure, d.population as item
from rule_condition as d
join clause as c on c.system_id = d.system_id and c.version = d.version and c.profile = d.profile and c.clause_id = d.clause_id
where d.measure is not null and d.item is null and d.population is not null
union
select v.system_id, v.version, c.profile, '' as population, v.measure, '' as item
from rule_veto as v
join (select distinct r.system_id, r.version, r.profile from rule_clause as r) as c on c.system_id = v.system_id and c.version = v.version

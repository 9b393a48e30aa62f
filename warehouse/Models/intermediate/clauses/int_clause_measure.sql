-- int_clause_measure: every measure that the clauses, conditions and vetoes of a profile look at
-- grain:   system_id, version, profile, measure, item
-- inputs:  rule_clause, rule_condition, rule_veto
-- source:  seeds/rules.md section 2
-- columns: system_id  assessment system
--          version    version
--          profile    profile, empty if none
--          measure    code of the measure
--          item       item looked at, empty = all
select c.system_id, c.version, c.profile, c.measure, coalesce(c.item, '') as item
from rule_clause as c
where c.measure is not null
union
select c.system_id, c.version, c.profile, c.target_measure as measure, '' as item
from rule_clause as c
where c.target_measure is not null
union
select d.system_id, d.version, d.profile, d.measure, coalesce(d.item, '') as item
from rule_condition as d
where d.measure is not null
union
select v.system_id, v.version, c.profile, v.measure, '' as item
from rule_veto as v
join (select distinct r.system_id, r.version, r.profile from rule_clause as r) as c on c.system_id = v.system_id and c.version = v.version

-- What may be tried in a system: its choices, points, parameters of clauses, bounds of requirements and tiers. Rules are nobody's data: everybody signed in may read them.
with place as (
  select 1 as kind, s.setting as rule, 'value' as key, s.value, s.allowed, s.note_zh as zh, s.note_en as en, row_number() over (order by s.setting) as ordinal
  from rule_setting as s where s.system_id = $system and s.version = $version
  union all
  select 2, i.indicator_id, 'points', cast(i.max_points as varchar), null, i.name_zh, i.name_en, i.ordinal
  from dim_indicator as i where i.system_id = $system and i.version = $version and i.is_leaf and i.max_points is not null
  union all
  select 3, c.clause_id, 'k', cast(c.k as varchar), null, c.quote, c.quote, c.ordinal
  from rule_clause as c where c.system_id = $system and c.version = $version and c.k is not null
  union all
  select 3, c.clause_id, 'target', cast(c.target as varchar), null, c.quote, c.quote, c.ordinal
  from rule_clause as c where c.system_id = $system and c.version = $version and c.target is not null
  union all
  select 4, r.requirement_id, case r.kind when 'req_cadence' then 'n' else 'target' end, cast(r.target as varchar), null, r.name_zh, r.name_en, r.ordinal
  from dim_requirement as r where r.system_id = $system and r.version = $version and r.target is not null and r.kind in ('req_min', 'req_cadence', 'req_rate')
  union all
  select 5, 'tiers.' || t.label, 'lower', cast(t.lower as varchar), null, t.label, t.label, t.ordinal
  from rule_tier as t where t.system_id = $system and t.version = $version and t.label is not null and t.lower is not null
  union all
  select 5, 'composite', 'vote', cast(d.vote_weight as varchar), null, '民主测评所占比重', 'weight of the vote', 100
  from dim_system as d where d.system_id = $system and d.version = $version and d.vote_weight is not null
)
select p.kind, p.rule, p.key, p.value, p.allowed, p.zh, p.en
from place as p
where $scope_unit_id is null or true
order by p.kind, p.ordinal, p.rule, p.key

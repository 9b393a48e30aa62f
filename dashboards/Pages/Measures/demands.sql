-- What the systems now in force demand of one measure: requirements, targets of clauses, conditions.
-- Rules are the same for every reader: the scope is named and lets all rows pass.
with newest as (
  select y.system_id, y.version, y.title_zh, y.title_en, row_number() over (partition by y.system_id order by y.effective_from desc, y.version desc) as recency
  from dim_system as y
),
population as (
  select p.population, min(p.name_zh) as name_zh, min(p.name_en) as name_en from rule_population as p group by p.population
),
asked as (
  select
    r.system_id, r.version, r.profile, 'requirement' as source, r.requirement_id as rule_id, r.kind, r.population, r.population_scope,
    coalesce(r.item, '') as item, '>=' as op, r.target, cast(null as varchar) as text_value, cast(null as varchar) as target_measure, r.per, r.is_soft, r.quote
  from dim_requirement as r
  where r.measure = $measure
  union all
  select
    c.system_id, c.version, c.profile, 'clause', c.clause_id, c.kind, i.population, coalesce(i.population_scope, ''),
    coalesce(c.item, ''), '>=', c.target, cast(null as varchar), c.target_measure, coalesce(c.per, 'year'), false, c.quote
  from rule_clause as c
  left join dim_indicator as i on i.system_id = c.system_id and i.version = c.version and i.profile = c.profile and i.indicator_id = c.indicator_id
  where c.measure = $measure
  union all
  select
    d.system_id, d.version, d.profile, 'condition', d.clause_id, c.kind, d.population, '',
    coalesce(d.item, ''), d.op, d.value, d.text_value, cast(null as varchar), 'year', false, c.quote
  from rule_condition as d
  join rule_clause as c on c.system_id = d.system_id and c.version = d.version and c.profile = d.profile and c.clause_id = d.clause_id
  where d.measure = $measure and c.measure is distinct from d.measure
)
select
  a.system_id, n.title_zh, n.title_en, a.profile, a.source, a.rule_id, a.kind, p.name_zh as population_zh, p.name_en as population_en, a.population_scope,
  a.item, a.op, a.target, a.text_value, t.name_zh as target_zh, t.name_en as target_en, a.per, a.is_soft, a.quote
from asked as a
join newest as n on n.system_id = a.system_id and n.version = a.version and n.recency = 1
left join population as p on p.population = a.population
left join dim_measure as t on t.measure = a.target_measure
where $scope_unit_id is null or true
order by a.system_id, case a.source when 'requirement' then 1 when 'clause' then 2 else 3 end, a.profile, a.rule_id

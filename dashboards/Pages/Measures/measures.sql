-- Every measure that a requirement or clause of a system now in force asks for, with how many systems do.
-- Rules are the same for every reader: the scope is named and lets all rows pass.
with newest as (
  select y.system_id, y.version, row_number() over (partition by y.system_id order by y.effective_from desc, y.version desc) as recency
  from dim_system as y
),
asked as (
  select n.system_id, r.measure, 'requirement' as kind, r.requirement_id as rule_id
  from newest as n
  join dim_requirement as r on r.system_id = n.system_id and r.version = n.version
  where n.recency = 1
  union
  select n.system_id, c.measure, 'clause' as kind, c.clause_id as rule_id
  from newest as n
  join rule_clause as c on c.system_id = n.system_id and c.version = n.version
  where n.recency = 1
  union
  select n.system_id, d.measure, 'clause' as kind, d.clause_id as rule_id
  from newest as n
  join rule_condition as d on d.system_id = n.system_id and d.version = n.version
  where n.recency = 1
)
select
  a.measure, m.name_zh, m.name_en, m.unit, m.dataset, m.definition_zh, m.definition_en,
  count(distinct a.system_id) as systems,
  count(case when a.kind = 'requirement' then 1 end) as requirements, count(case when a.kind = 'clause' then 1 end) as clauses
from asked as a
join dim_measure as m on m.measure = a.measure
where $scope_unit_id is null or true
group by a.measure, m.name_zh, m.name_en, m.unit, m.dataset, m.definition_zh, m.definition_en
order by count(distinct a.system_id) desc, count(*) desc, a.measure

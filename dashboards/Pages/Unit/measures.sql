-- Which measures each clause of a system looks at: its own, that of its target and those of its conditions.
-- Rules are the same for every reader: the scope is named and lets all rows pass.
with looked as (
  select c.clause_id, c.measure, coalesce(c.item, '') as item
  from rule_clause as c
  where c.system_id = $system and c.measure is not null
  union
  select c.clause_id, c.target_measure, '' as item
  from rule_clause as c
  where c.system_id = $system and c.target_measure is not null
  union
  select d.clause_id, d.measure, coalesce(d.item, '') as item
  from rule_condition as d
  where d.system_id = $system and d.measure is not null
)
select l.clause_id, l.measure, case when count(*) = 1 then max(l.item) else '' end as item, m.name_zh, m.name_en
from looked as l
join dim_measure as m on m.measure = l.measure
where $scope_unit_id is null or true
group by l.clause_id, l.measure, m.name_zh, m.name_en
order by l.clause_id, l.measure

-- int_inapplicable_leaf: indicators that ask nothing of a subject: no such unit or person, or nobody of that kind on its roster
-- grain:   grid_id, indicator_id
-- inputs:  int_assessment_grid, dim_indicator, int_population_member, dim_person, int_score_entered, int_scored_subject, int_subject_measure, rule_clause, rule_condition
-- local:   grid_id
-- source:  INT-09: out of numerator and denominator; its points are not given, so the total stays incomplete
-- columns: grid_id       row of int_assessment_grid
--          indicator_id  leaf
with member as (
  select m.scope, m.population, 'unit' as who_type, m.unit_id as who_id, m.valid_from, coalesce(m.valid_to, date '9999-12-31') as valid_to
  from int_population_member as m
  union all
  select m.scope, m.population, 'person' as who_type, m.member_id as who_id, m.valid_from, coalesce(m.valid_to, date '9999-12-31') as valid_to
  from int_population_member as m
  where m.scope = 'person'
),
asked as (
  -- Of a person's indicator for units, his unit decides.
  select
    g.grid_id, g.looked_on, i.indicator_id, i.population, i.population_scope,
    case when i.population_scope = 'unit' then 'unit' else g.subject_type end as who_type,
    case when i.population_scope = 'unit' then g.unit_id else g.subject_id end as who_id
  from int_assessment_grid as g
  join dim_indicator as i on i.system_id = g.system_id and i.version = g.version and i.profile = g.profile and i.is_leaf and i.population is not null
),
fitting as (
  select distinct a.grid_id, a.indicator_id
  from asked as a
  join member as m
    on m.scope = a.population_scope and m.population = a.population and m.who_type = a.who_type and m.who_id = a.who_id and m.valid_from <= a.looked_on and m.valid_to >= a.looked_on
),
-- A target is no figure of the people: sessions held say nothing of who should have been there.
look as (
  select c.system_id, c.version, c.profile, c.indicator_id, c.measure, coalesce(c.item, '') as item
  from rule_clause as c
  left join rule_condition as d on d.system_id = c.system_id and d.version = c.version and d.profile = c.profile and d.clause_id = c.clause_id
  where c.measure is not null and d.clause_id is null
  union
  select c.system_id, c.version, c.profile, c.indicator_id, d.measure, coalesce(d.item, '') as item
  from rule_clause as c
  join rule_condition as d on d.system_id = c.system_id and d.version = c.version and d.profile = c.profile and d.clause_id = c.clause_id
  where d.measure is not null
),
-- A unit for whose people points were entered, or that states figures of theirs, has such people, whatever its roster says.
spoken as (
  select e.grid_id, e.indicator_id from int_score_entered as e where not e.is_invalid
  union
  select s.grid_id, c.indicator_id
  from int_scored_subject as s
  join int_subject_measure as m on m.scored_id = s.scored_id and m.basis = 'claim' and m.is_observed
  join look as c on c.system_id = s.system_id and c.version = s.version and c.profile = s.profile and c.measure = m.measure and c.item = m.item
  where s.population = '' and s.who_type = 'unit'
),
-- Without a roster nobody knows who is there.
rostered as (
  select distinct 'unit' as who_type, p.unit_id as who_id from dim_person as p
  union all
  select distinct 'person' as who_type, p.person_id as who_id from dim_person as p
)
select a.grid_id, a.indicator_id
from asked as a
left join fitting as f on f.grid_id = a.grid_id and f.indicator_id = a.indicator_id
left join rostered as r on r.who_type = a.who_type and r.who_id = a.who_id
left join spoken as k on k.grid_id = a.grid_id and k.indicator_id = a.indicator_id and a.population_scope = 'person' and a.who_type = 'unit'
where f.grid_id is null and k.grid_id is null and (a.population_scope = 'unit' or r.who_id is not null)

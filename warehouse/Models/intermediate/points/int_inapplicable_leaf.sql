-- int_inapplicable_leaf: indicators that ask nothing of a subject: no such unit, or nobody of that kind on its roster
-- grain:   grid_id, indicator_id
-- inputs:  int_assessment_grid, dim_indicator, int_population_member, dim_person
-- source:  INT-09: out of numerator and denominator; its points are not given, so the total stays incomplete
-- columns: grid_id       row of int_assessment_grid
--          indicator_id  leaf
with member as (
  select m.scope, m.population, m.unit_id, m.valid_from, coalesce(m.valid_to, date '9999-12-31') as valid_to from int_population_member as m
),
asked as (
  select g.grid_id, g.subject_id, g.looked_on, i.indicator_id, i.population, i.population_scope
  from int_assessment_grid as g
  join dim_indicator as i on i.system_id = g.system_id and i.version = g.version and i.profile = g.profile and i.is_leaf and i.population is not null
  where g.subject_type = 'unit'
),
fitting as (
  select distinct a.grid_id, a.indicator_id
  from asked as a
  join member as m
    on m.scope = a.population_scope and m.population = a.population and m.unit_id = a.subject_id and m.valid_from <= a.looked_on and m.valid_to >= a.looked_on
),
-- Without a roster nobody knows who is there.
rostered as (
  select distinct p.unit_id from dim_person as p
)
select a.grid_id, a.indicator_id
from asked as a
left join fitting as f on f.grid_id = a.grid_id and f.indicator_id = a.indicator_id
left join rostered as r on r.unit_id = a.subject_id
where f.grid_id is null and (a.population_scope = 'unit' or r.unit_id is not null)

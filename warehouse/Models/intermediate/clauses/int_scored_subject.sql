-- int_scored_subject: whoever clauses are looked at for: the subject itself, and of a unit the members that an indicator is about, one by one or as their mean
-- grain:   grid_id, population, who_type, who_id
-- inputs:  int_assessment_grid, dim_indicator, int_population_member
-- read:    grid_id
-- source:  rules.md 3.20 combine_people, INT-06
-- columns: scored_id   number of the row in this build, by which the models of clauses join
--          grid_id     row of int_assessment_grid: a subject, its system and the quarter looked at
--          population  empty for the subject itself; else the population whose members are looked at
--          who_type    unit or person; people = the mean of all of them
--          who_id      unit_id or person_id; empty for people
--          system_id   assessment system
--          version     version
--          profile     profile
--          as_of       quarter looked at
--          unit_id     unit of the subject
--          year        calendar year
--          is_final    as_of ends the period
--          looked_on   last day of as_of
with asked as (
  select distinct i.system_id, i.version, i.profile, i.population, i.combine = 'mean' as is_mean
  from dim_indicator as i
  where i.is_leaf and i.combine is not null and i.population_scope = 'person'
),
-- An open end as a far day: a comparison that a join can hash beside the equality.
member as (
  select m.population, m.unit_id, m.member_id, m.valid_from, coalesce(m.valid_to, date '9999-12-31') as valid_to
  from int_population_member as m
  where m.scope = 'person'
),
found as (
  select distinct g.grid_id, a.population, m.member_id, a.is_mean
  from int_assessment_grid as g
  join asked as a on a.system_id = g.system_id and a.version = g.version and a.profile = g.profile
  join member as m on m.population = a.population and m.unit_id = g.subject_id and m.valid_from <= g.looked_on and m.valid_to >= g.looked_on
  where g.subject_type = 'unit'
),
who as (
  select g.grid_id, '' as population, g.subject_type as who_type, g.subject_id as who_id from int_assessment_grid as g
  union all
  select distinct f.grid_id, f.population, 'person' as who_type, f.member_id as who_id from found as f
  union all
  select distinct f.grid_id, f.population, 'people' as who_type, '' as who_id from found as f where f.is_mean
)
select
  row_number() over (order by w.grid_id, w.population, w.who_type, w.who_id) as scored_id,
  w.grid_id, w.population, w.who_type, w.who_id,
  g.system_id, g.version, g.profile, g.as_of, g.unit_id, g.year, g.is_final, g.looked_on
from who as w
join int_assessment_grid as g on g.grid_id = w.grid_id

-- int_requirement_who: whoever a requirement looks at for a subject: the unit, the members of its roster, or the person
-- grain:   system_id, version, requirement_id, period, as_of, subject_type, subject_id, who_type, who_id
-- inputs:  int_assessment_grid, dim_requirement, int_population_member, int_observation
-- local:   subject_id
-- read:    subject_id, who_id
-- source:  INT-06: a standard for persons in a unit's requirement reads the members; docs/architecture.md: the unit's own roster
-- columns: system_id       assessment system
--          version         version
--          requirement_id  requirement
--          period          assessment period
--          as_of           quarter looked at
--          subject_type    unit or person
--          subject_id      unit_id or person_id
--          who_type        unit or person
--          who_id          unit_id or person_id
--          unit_id         unit of the subject
--          year            calendar year
--          is_final        as_of ends the period
--          looked_on       last day of as_of
--          is_member       belongs to the population; false for a unit that only states the figure
with wanted as (
  select
    g.system_id, g.version, r.requirement_id, g.period, g.as_of, g.subject_type, g.subject_id, g.unit_id, g.year, g.is_final, g.looked_on,
    r.population, r.population_scope, r.measure, r.item, r.profile
  from int_assessment_grid as g
  join dim_requirement as r on r.system_id = g.system_id and r.version = g.version and (r.profile = '' or r.profile = g.profile)
),
-- An open end as a far day: a comparison that an outer join can hash, where "or" makes it try every pair.
member as (
  select m.scope, m.population, m.unit_id, m.member_id, m.valid_from, coalesce(m.valid_to, date '9999-12-31') as valid_to
  from int_population_member as m
),
-- A unit that holds such sessions or states such figures has taken the duty on, whatever its level.
active as (
  select distinct o.subject_id, r.requirement_id, r.system_id, r.version, o.year
  from int_observation as o
  join dim_requirement as r on r.measure = o.measure and (r.item is null or r.item = o.item)
  where o.subject_type = 'unit'
)
select
  w.system_id, w.version, w.requirement_id, w.period, w.as_of, w.subject_type, w.subject_id, 'unit' as who_type, w.subject_id as who_id,
  w.unit_id, w.year, w.is_final, w.looked_on, m.member_id is not null or a.subject_id is not null as is_member
from wanted as w
left join member as m
  on m.scope = 'unit' and m.population = w.population and m.member_id = w.subject_id
  and m.valid_from <= w.looked_on and m.valid_to >= w.looked_on
left join active as a
  on a.subject_id = w.subject_id and a.system_id = w.system_id and a.version = w.version and a.requirement_id = w.requirement_id and a.year = w.year
where w.subject_type = 'unit' and w.population_scope = 'unit' and (m.member_id is not null or a.subject_id is not null)
union all
select
  w.system_id, w.version, w.requirement_id, w.period, w.as_of, w.subject_type, w.subject_id, 'unit' as who_type, w.subject_id as who_id,
  w.unit_id, w.year, w.is_final, w.looked_on, false as is_member
from wanted as w
join active as a
  on a.subject_id = w.subject_id and a.system_id = w.system_id and a.version = w.version and a.requirement_id = w.requirement_id and a.year = w.year
where w.subject_type = 'unit' and w.population_scope = 'person'
union all
select distinct
  w.system_id, w.version, w.requirement_id, w.period, w.as_of, w.subject_type, w.subject_id, 'person' as who_type, m.member_id as who_id,
  w.unit_id, w.year, w.is_final, w.looked_on, true as is_member
from wanted as w
join member as m
  on m.scope = 'person' and m.population = w.population and m.unit_id = w.subject_id
  and m.valid_from <= w.looked_on and m.valid_to >= w.looked_on
where w.subject_type = 'unit' and w.population_scope = 'person'
union all
select distinct
  w.system_id, w.version, w.requirement_id, w.period, w.as_of, w.subject_type, w.subject_id, 'person' as who_type, w.subject_id as who_id,
  w.unit_id, w.year, w.is_final, w.looked_on, true as is_member
from wanted as w
left join member as m
  on m.scope = 'person' and m.population = w.population and m.member_id = w.subject_id
  and m.valid_from <= w.looked_on and m.valid_to >= w.looked_on
where w.subject_type = 'person' and (w.population_scope = 'person' or w.profile <> '') and (m.member_id is not null or w.profile <> '')

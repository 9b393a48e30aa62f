-- int_effect_bonus_each: points gained for each occurrence, by role, item or for all alike
-- grain:   scored_id, basis, clause_id
-- inputs:  int_clause_grid, int_scored_subject, rule_option, int_year_value, dim_person, int_upheld_system
-- local:   scored_id
-- source:  rules.md 2.10 bonus_each: Σ k(attribute)·count; INT-35 (a suggestion raised then adopted is stated as adopted)
-- columns: scored_id      row of int_scored_subject
--          basis          evidence or claim
--          clause_id      clause
--          observed       observed figure
--          observed_text  observed category
--          target         target
--          effect         signed points, null if unknown
--          flag           pending, no_data or null
with grid as (
  select * from int_clause_grid where kind = 'bonus_each'
),
-- Whose items count: his own, the unit's where he has none, of a mean those of everybody.
looked_at as (
  select g.scored_id, g.basis, g.clause_id, case when g.is_of_unit then 'unit' else g.who_type end as look_type, case when g.is_of_unit then g.unit_id else g.who_id end as look_id
  from grid as g
  where g.who_type <> 'people' or g.is_of_unit
  union all
  select g.scored_id, g.basis, g.clause_id, s.who_type as look_type, s.who_id as look_id
  from grid as g
  join int_scored_subject as s on s.grid_id = g.grid_id and s.population = g.population and s.who_type = 'person'
  where g.who_type = 'people' and not g.is_of_unit
),
item as (
  select
    g.scored_id, g.basis, g.clause_id, v.item, min(o.points) as points, cast(cast(sum(v.value) as double) / count(v.value) as decimal(18, 4)) as value
  from grid as g
  join looked_at as l on l.scored_id = g.scored_id and l.basis = g.basis and l.clause_id = g.clause_id
  join rule_option as o
    on o.system_id = g.system_id and o.version = g.version and o.profile = g.profile and o.clause_id = g.clause_id and o.attribute = 'item'
  left join int_upheld_system as h on h.system_id = g.system_id and h.version = g.version
  join int_year_value as v
    on v.basis = basis_looked_at(g.basis, h.system_id) and v.subject_type = l.look_type and v.subject_id = l.look_id and v.measure = g.measure and v.as_of = g.as_of and v.item = o.option_value
  group by g.scored_id, g.basis, g.clause_id, v.item
),
by_item as (
  select i.scored_id, i.basis, i.clause_id, sum(i.value) as observed, sum(i.points * i.value) as effect
  from item as i
  group by i.scored_id, i.basis, i.clause_id
),
-- Of several roles the best paid counts, once.
role_points as (
  select
    g.scored_id, g.basis, g.clause_id, max(o.points) as points
  from grid as g
  join rule_option as o
    on o.system_id = g.system_id and o.version = g.version and o.profile = g.profile and o.clause_id = g.clause_id and o.attribute = 'role'
  join dim_person as p
    on p.person_id = g.who_id and p.valid_from <= g.looked_on and (p.valid_to is null or p.valid_to >= g.looked_on)
    and position(';' || o.option_value || ';' in ';' || p.roles || ';') > 0
  group by g.scored_id, g.basis, g.clause_id
),
attributes as (
  select o.system_id, o.version, o.profile, o.clause_id, min(o.attribute) as attribute
  from rule_option as o
  group by o.system_id, o.version, o.profile, o.clause_id
)
select
  g.scored_id, g.basis, g.clause_id,
  coalesce(case when a.attribute = 'item' then i.observed else g.value end, 0) as observed,
  cast(null as varchar) as observed_text,
  cast(null as decimal(18, 4)) as target,
  cast(least(coalesce(g.cap, 1000000), coalesce(case a.attribute
    when 'item' then i.effect
    when 'role' then r.points * g.value
    else g.k * g.value
  end, 0)) as decimal(18, 6)) as effect,
  cast(null as varchar) as flag
from grid as g
left join attributes as a on a.system_id = g.system_id and a.version = g.version and a.profile = g.profile and a.clause_id = g.clause_id
left join by_item as i
  on i.scored_id = g.scored_id and i.basis = g.basis and i.clause_id = g.clause_id
left join role_points as r
  on r.scored_id = g.scored_id and r.basis = g.basis and r.clause_id = g.clause_id

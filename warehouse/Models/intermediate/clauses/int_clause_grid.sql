-- int_clause_grid: every clause that must be answered, on each basis on which the subject, or its unit, reported anything
-- grain:   scored_id, basis, clause_id
-- inputs:  int_scored_subject, rule_clause, dim_indicator, int_reported, int_subject_measure
-- local:   grid_id
-- source:  seeds/rules.md section 1; INT-07
-- columns: scored_id         row of int_scored_subject
--          grid_id           row of int_assessment_grid: a subject, its system and the quarter looked at
--          population        empty for the subject itself; else the population whose members are looked at
--          who_type          unit, person or people
--          who_id            unit_id or person_id
--          system_id         assessment system
--          version           version
--          profile           profile
--          as_of             quarter looked at
--          unit_id           unit of the subject
--          year              calendar year
--          is_final          as_of ends the period
--          looked_on         last day of as_of
--          basis             evidence or claim
--          indicator_id      leaf the clause acts on
--          max_points        standard points of the leaf
--          clause_id         clause
--          kind              rule kind
--          measure           measure, null where conditions name it
--          item              item, null = all
--          per               period or sub-period
--          target            target
--          target_measure    measure that gives the target
--          step              size of a step
--          k                 points a step
--          partial           floor, ceil or exact
--          cap               most the clause can give
--          when_null         no_data, absent or none
--          when_null_points  effect when there is nothing
--          mode              all or any, of several conditions
--          scope             indicator or review, of zero_if
--          uncovered_points  points where no row of a step table holds
--          value             observed figure
--          text_value        observed category
--          state             observed, absent (silence that means none) or unknown
--          is_stated         the value is a year row
--          is_of_unit        the value is the unit's, not the person's own
with speaks as (
  select distinct s.scored_id, 'claim' as basis
  from int_scored_subject as s
  join int_reported as r on r.subject_type = s.who_type and r.subject_id = s.who_id and r.dataset = 'claims' and r.year = s.year and r.first_quarter <= s.as_of
  union
  -- Of a unit's people all are looked at as soon as the unit or one of them states anything.
  select distinct s.scored_id, 'claim' as basis
  from int_scored_subject as s
  join int_scored_subject as o on o.grid_id = s.grid_id
  join int_reported as r on r.subject_type = o.who_type and r.subject_id = o.who_id and r.dataset = 'claims' and r.year = o.year and r.first_quarter <= o.as_of
  where s.population <> '' and (o.population = '' or o.population = s.population)
  union
  select distinct s.scored_id, 'evidence' as basis
  from int_scored_subject as s
  join int_reported as r on r.subject_type = 'unit' and r.subject_id = s.unit_id and r.dataset <> 'claims' and r.year = s.year and r.first_quarter <= s.as_of
),
clause as (
  select c.*, i.max_points, '' as population
  from rule_clause as c
  join dim_indicator as i on i.system_id = c.system_id and i.version = c.version and i.profile = c.profile and i.indicator_id = c.indicator_id
  where c.kind not in ('manual', 'tier_manual', 'tier_threshold')
  union all
  select c.*, i.max_points, i.population
  from rule_clause as c
  join dim_indicator as i on i.system_id = c.system_id and i.version = c.version and i.profile = c.profile and i.indicator_id = c.indicator_id
  where c.kind not in ('manual', 'tier_manual', 'tier_threshold') and i.combine is not null and i.population_scope = 'person'
)
select
  s.scored_id, s.grid_id, s.population, s.who_type, s.who_id, s.system_id, s.version, s.profile, s.as_of, s.unit_id, s.year, s.is_final, s.looked_on, b.basis,
  c.indicator_id, c.max_points, c.clause_id, c.kind, c.measure, c.item, c.per, c.target, c.target_measure, c.step, c.k, c.partial, c.cap, c.when_null, c.when_null_points,
  c.mode, c.scope, c.uncovered_points,
  m.value, m.text_value,
  case
    when m.is_observed then 'observed'
    when c.when_null = 'none' then 'absent'
    when c.when_null = 'absent' and m.is_reported then 'absent'
    else 'unknown'
  end as state,
  coalesce(m.is_stated, false) as is_stated,
  coalesce(m.is_of_unit, false) as is_of_unit
from int_scored_subject as s
join speaks as b
  on b.scored_id = s.scored_id
join clause as c on c.system_id = s.system_id and c.version = s.version and c.profile = s.profile and c.population = s.population
left join int_subject_measure as m
  on m.scored_id = s.scored_id and m.basis = b.basis
  and m.measure = c.measure and m.item = coalesce(c.item, '')

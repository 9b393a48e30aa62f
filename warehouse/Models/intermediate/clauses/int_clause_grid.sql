-- int_clause_grid: every clause that must be answered, on each basis on which the subject reported anything
-- grain:   grid_id, basis, clause_id
-- inputs:  int_assessment_grid, rule_clause, int_reported, int_subject_measure
-- source:  seeds/rules.md section 1; INT-07
-- columns: grid_id           row of int_assessment_grid: a subject, its system and the quarter looked at
--          system_id         assessment system
--          version           version
--          profile           profile
--          as_of             quarter looked at
--          subject_type      unit or person
--          subject_id        unit_id or person_id
--          unit_id           unit of the subject
--          year              calendar year
--          is_final          as_of ends the period
--          looked_on         last day of as_of
--          basis             evidence or claim
--          indicator_id      leaf the clause acts on
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
--          value             observed figure
--          text_value        observed category
--          state             observed, absent (silence that means none) or unknown
--          is_stated         the value is a year row
with speaks as (
  select distinct g.grid_id, 'claim' as basis
  from int_assessment_grid as g
  join int_reported as r on r.subject_type = g.subject_type and r.subject_id = g.subject_id and r.dataset = 'claims' and r.year = g.year and r.first_quarter <= g.as_of
  union all
  select distinct g.grid_id, 'evidence' as basis
  from int_assessment_grid as g
  join int_reported as r on r.subject_type = 'unit' and r.subject_id = g.unit_id and r.dataset <> 'claims' and r.year = g.year and r.first_quarter <= g.as_of
)
select
  g.grid_id, g.system_id, g.version, g.profile, g.as_of, g.subject_type, g.subject_id, g.unit_id, g.year, g.is_final, g.looked_on, s.basis,
  c.indicator_id, c.clause_id, c.kind, c.measure, c.item, c.per, c.target, c.target_measure, c.step, c.k, c.partial, c.cap, c.when_null, c.when_null_points,
  m.value, m.text_value,
  case
    when m.is_observed then 'observed'
    when c.when_null = 'none' then 'absent'
    when c.when_null = 'absent' and m.is_reported then 'absent'
    else 'unknown'
  end as state,
  coalesce(m.is_stated, false) as is_stated
from int_assessment_grid as g
join speaks as s
  on s.grid_id = g.grid_id
join rule_clause as c on c.system_id = g.system_id and c.version = g.version and c.profile = g.profile and c.kind <> 'manual'
left join int_subject_measure as m
  on m.grid_id = g.grid_id and m.basis = s.basis
  and m.measure = c.measure and m.item = coalesce(c.item, '')

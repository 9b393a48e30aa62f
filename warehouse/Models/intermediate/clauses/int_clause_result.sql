-- int_clause_result: what every clause does for whoever it is looked at, all rule kinds together
-- grain:   scored_id, basis, clause_id
-- inputs:  int_clause_grid, int_effect_deduct_short, int_effect_deduct_event, int_effect_deduct_if, int_effect_deduct_missing, int_effect_full_if, int_effect_credit_each, int_effect_step, int_effect_zero_if, int_effect_bonus_each, int_effect_adjust, int_effect_unspecified, int_condition_result, int_left_out
-- local:   grid_id
-- source:  design.md section 6: every result explains itself
-- columns: scored_id      row of int_scored_subject
--          grid_id        row of int_assessment_grid: a subject, its system and the quarter looked at
--          population     empty for the subject itself; else the population whose members are looked at
--          who_type       unit, person or people
--          who_id         unit_id or person_id
--          system_id      assessment system
--          version        version
--          profile        profile
--          basis          evidence or claim
--          indicator_id   leaf the clause acts on
--          clause_id      clause
--          kind           rule kind
--          observed       observed figure
--          observed_text  observed category
--          target         target
--          effect         signed points, null if unknown
--          flag           pending, no_data, review, zero, uncovered_case, contradicted (records that contradict others were left out) or null
--          is_of_unit     all that is looked at is the unit's, not the person's own
with effect as (
  select s.* from int_effect_deduct_short as s
  union all
  select e.* from int_effect_deduct_event as e
  union all
  select i.* from int_effect_deduct_if as i
  union all
  select m.* from int_effect_deduct_missing as m
  union all
  select f.* from int_effect_full_if as f
  union all
  select c.* from int_effect_credit_each as c
  union all
  select t.* from int_effect_step as t
  union all
  select z.* from int_effect_zero_if as z
  union all
  select b.* from int_effect_bonus_each as b
  union all
  select a.* from int_effect_adjust as a
  union all
  select u.* from int_effect_unspecified as u
),
conditional as (
  select c.scored_id, c.basis, c.clause_id, min(case when c.is_of_unit then 1 else 0 end) = 1 as is_of_unit
  from int_condition_result as c
  group by c.scored_id, c.basis, c.clause_id
)
select
  g.scored_id, g.grid_id, g.population, g.who_type, g.who_id, g.system_id, g.version, g.profile, g.basis, g.indicator_id, g.clause_id, g.kind,
  e.observed, e.observed_text, e.target, e.effect,
  -- A rule kind without a model would be unknown, never free.
  case when e.clause_id is null then 'no_data' when e.flag is null and l.measure is not null then 'contradicted' else e.flag end as flag,
  coalesce(c.is_of_unit, g.is_of_unit) as is_of_unit
from int_clause_grid as g
left join effect as e
  on e.scored_id = g.scored_id and e.basis = g.basis and e.clause_id = g.clause_id
left join int_left_out as l
  on l.basis = g.basis and l.system_id = g.system_id and l.version = g.version and l.year = g.year and l.measure = g.measure
  and l.subject_type = case when g.is_of_unit then 'unit' else g.who_type end and l.subject_id = case when g.is_of_unit then g.unit_id else g.who_id end
left join conditional as c
  on c.scored_id = g.scored_id and c.basis = g.basis and c.clause_id = g.clause_id

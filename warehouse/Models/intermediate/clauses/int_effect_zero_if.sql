-- int_effect_zero_if: whether an indicator is 0, whatever its other clauses give
-- grain:   scored_id, basis, clause_id
-- inputs:  int_clause_grid, int_condition_result
-- local:   scored_id
-- source:  rules.md 2.9 zero_if: evaluated before the other clauses
-- columns: scored_id      row of int_scored_subject
--          basis          evidence or claim
--          clause_id      clause
--          observed       observed figure
--          observed_text  observed category
--          target         target
--          effect         signed points, null if unknown
--          flag           zero (the indicator is 0), pending, no_data or null
select
  g.scored_id, g.basis, g.clause_id,
  r.observed, r.observed_text, r.target,
  cast(case when r.holds is not null or r.may_come then 0 end as decimal(18, 6)) as effect,
  case when r.holds = 0 then null when r.may_come then 'pending' when r.holds is null then 'no_data' else 'zero' end as flag
from int_clause_grid as g
join int_condition_result as r on r.scored_id = g.scored_id and r.basis = g.basis and r.clause_id = g.clause_id and r.group_no = 1
where g.kind = 'zero_if' and g.scope = 'indicator'

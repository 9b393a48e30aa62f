-- int_effect_deduct_if: points lost once if a condition holds
-- grain:   scored_id, basis, clause_id
-- inputs:  int_clause_grid, int_condition_result
-- local:   scored_id
-- source:  rules.md 2.3 deduct_if: -k·[condition]
-- columns: scored_id      row of int_scored_subject
--          basis          evidence or claim
--          clause_id      clause
--          observed       observed figure
--          observed_text  observed category
--          target         target
--          effect         signed points, null if unknown
--          flag           pending, no_data or null
select
  g.scored_id, g.basis, g.clause_id,
  r.observed, r.observed_text, r.target,
  cast(case
    when r.holds = 0 then 0
    when r.may_come then 0
    when r.holds is null then null
    else -g.k
  end as decimal(18, 6)) as effect,
  case when r.holds = 0 then null when r.may_come then 'pending' when r.holds is null then 'no_data' end as flag
from int_clause_grid as g
join int_condition_result as r on r.scored_id = g.scored_id and r.basis = g.basis and r.clause_id = g.clause_id and r.group_no = 1
where g.kind = 'deduct_if'

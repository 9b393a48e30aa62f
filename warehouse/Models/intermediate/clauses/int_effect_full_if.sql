-- int_effect_full_if: the full points if a condition holds, else none
-- grain:   scored_id, basis, clause_id
-- inputs:  int_clause_grid, int_condition_result
-- local:   scored_id
-- source:  rules.md 2.2 full_if: P if true else 0
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
  cast(case when r.holds = 1 then g.max_points when r.holds = 0 or not g.is_final then 0 end as decimal(18, 6)) as effect,
  case when r.holds = 1 then null when not g.is_final then 'pending' when r.holds is null then 'no_data' end as flag
from int_clause_grid as g
join int_condition_result as r on r.scored_id = g.scored_id and r.basis = g.basis and r.clause_id = g.clause_id and r.group_no = 1
where g.kind = 'full_if'

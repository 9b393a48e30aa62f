-- int_effect_unspecified: a clause the text gives no rule for; it is shown, and changes nothing
-- grain:   scored_id, basis, clause_id
-- inputs:  int_clause_grid
-- local:   scored_id
-- source:  rules.md 2.12 unspecified; INT-23 for a zero_if whose scope the text leaves open
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
  g.value as observed, g.text_value as observed_text,
  cast(null as decimal(18, 4)) as target,
  cast(0 as decimal(18, 6)) as effect,
  case when g.kind = 'zero_if' and coalesce(g.value, 0) > 0 then 'review' end as flag
from int_clause_grid as g
where g.kind = 'unspecified' or (g.kind = 'zero_if' and g.scope = 'review')

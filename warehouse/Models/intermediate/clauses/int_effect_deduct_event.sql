-- int_effect_deduct_event: points lost for each event
-- grain:   scored_id, basis, clause_id
-- inputs:  int_clause_grid
-- local:   scored_id
-- source:  rules.md 2.6 deduct_event: -k·count, cumulative
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
  case when g.state <> 'unknown' then coalesce(g.value, 0) end as observed,
  cast(null as varchar) as observed_text,
  cast(0 as decimal(18, 4)) as target,
  cast(case when g.state <> 'unknown' then -g.k * coalesce(g.value, 0) end as decimal(18, 6)) as effect,
  case when g.state = 'unknown' then 'no_data' end as flag
from int_clause_grid as g
where g.kind = 'deduct_event'

-- int_effect_credit_each: points earned for each occurrence, up to a cap
-- grain:   scored_id, basis, clause_id
-- inputs:  int_clause_grid
-- local:   scored_id
-- source:  rules.md 2.7 credit_each: + min(cap, k·count), cap = P unless stated
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
  cast(coalesce(g.cap, g.max_points) / nullif(g.k, 0) as decimal(18, 4)) as target,
  cast(case
    when g.state <> 'unknown' then least(coalesce(g.cap, g.max_points), g.k * coalesce(g.value, 0))
    when not g.is_final then 0
  end as decimal(18, 6)) as effect,
  case
    when g.state = 'unknown' and g.is_final then 'no_data'
    when not g.is_final and (g.state = 'unknown' or g.k * coalesce(g.value, 0) < coalesce(g.cap, g.max_points)) then 'pending'
  end as flag
from int_clause_grid as g
where g.kind = 'credit_each'

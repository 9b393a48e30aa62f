-- int_effect_deduct_missing: points lost for each item of a list that is not there
-- grain:   scored_id, basis, clause_id
-- inputs:  int_clause_grid, int_condition_result
-- local:   scored_id
-- source:  rules.md 2.4 deduct_missing: -k·(number of items absent); INT-29 for the list
-- columns: scored_id      row of int_scored_subject
--          basis          evidence or claim
--          clause_id      clause
--          observed       observed figure
--          observed_text  observed category
--          target         target
--          effect         signed points, null if unknown
--          flag           pending, no_data or null
with items as (
  select
    r.scored_id, r.basis, r.clause_id, count(*) as items,
    sum(case when r.holds = 1 then 1 else 0 end) as present,
    sum(case when r.holds = 0 then 1 else 0 end) as absent
  from int_condition_result as r
  group by r.scored_id, r.basis, r.clause_id
)
select
  g.scored_id, g.basis, g.clause_id,
  cast(i.present as decimal(18, 4)) as observed, cast(null as varchar) as observed_text, cast(i.items as decimal(18, 4)) as target,
  -- What is missing in mid-year may yet come.
  cast(case when not g.is_final then 0 when i.present + i.absent < i.items then null else -g.k * i.absent end as decimal(18, 6)) as effect,
  case when i.present = i.items then null when not g.is_final then 'pending' when i.present + i.absent < i.items then 'no_data' end as flag
from int_clause_grid as g
join items as i on i.scored_id = g.scored_id and i.basis = g.basis and i.clause_id = g.clause_id
where g.kind = 'deduct_missing'

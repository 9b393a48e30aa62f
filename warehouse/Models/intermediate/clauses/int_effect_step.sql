-- int_effect_step: points by the first row of a table whose conditions hold
-- grain:   scored_id, basis, clause_id
-- inputs:  int_clause_grid, int_condition_result
-- local:   scored_id
-- source:  rules.md 2.8 step: value of the first matching row; INT-22 for a case that no row covers
-- columns: scored_id      row of int_scored_subject
--          basis          evidence or claim
--          clause_id      clause
--          observed       observed figure
--          observed_text  observed category
--          target         target
--          effect         signed points, null if unknown
--          flag           pending, no_data, uncovered_case or null
with row_found as (
  select
    r.scored_id, r.basis, r.clause_id,
    min(case when r.holds = 1 then r.group_no end) as first_held,
    min(case when r.holds is null then r.group_no end) as first_unknown,
    max(case when r.group_no = 1 then r.observed end) as observed,
    max(case when r.group_no = 1 then r.observed_text end) as observed_text,
    max(case when r.group_no = 1 then r.target end) as target,
    max(r.points) as most,
    max(case when r.is_silent then 1 else 0 end) = 1 as is_silent
  from int_condition_result as r
  group by r.scored_id, r.basis, r.clause_id
),
chosen as (
  -- A row that cannot be judged hides all below it.
  select f.*, case when f.first_unknown < coalesce(f.first_held, 1000000) then null else f.first_held end as row_no,
    f.first_unknown is not null and f.first_unknown < coalesce(f.first_held, 1000000) as is_hidden
  from row_found as f
)
select
  g.scored_id, g.basis, g.clause_id,
  c.observed, c.observed_text, c.target,
  cast(case
    when c.is_hidden and g.is_final then null
    when c.is_hidden then 0
    when c.row_no is not null then r.points
    when g.is_final and not c.is_silent then coalesce(g.uncovered_points, 0)
    else 0
  end as decimal(18, 6)) as effect,
  case
    when not g.is_final and (c.is_hidden or c.row_no is null or r.points < c.most) then 'pending'
    when c.is_hidden then 'no_data'
    when c.row_no is null and not c.is_silent then 'uncovered_case'
  end as flag
from int_clause_grid as g
join chosen as c on c.scored_id = g.scored_id and c.basis = g.basis and c.clause_id = g.clause_id
left join int_condition_result as r on r.scored_id = c.scored_id and r.basis = c.basis and r.clause_id = c.clause_id and r.group_no = c.row_no
where g.kind = 'step'

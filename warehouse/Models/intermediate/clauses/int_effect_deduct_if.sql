-- int_effect_deduct_if: points lost once if a condition holds
-- grain:   grid_id, basis, clause_id
-- inputs:  int_clause_grid, rule_condition, int_subject_measure
-- source:  rules.md 2.3 deduct_if; INT-07 (the rule names absence: silence is absence)
-- columns: grid_id        row of int_assessment_grid: a subject, its system and the quarter looked at
--          basis          evidence or claim
--          clause_id      clause
--          observed       observed figure
--          observed_text  observed category
--          target         target
--          effect         signed points, null if unknown
--          flag           pending, no_data or null
with tested as (
  select
    g.grid_id, g.basis, g.clause_id, g.k, g.is_final,
    c.op, c.value as limit_value, c.text_value as limit_text, m.value, m.text_value,
    case
      when m.is_observed then 'observed'
      when g.when_null = 'none' then 'absent'
      when g.when_null = 'absent' and m.is_reported then 'absent'
      else 'unknown'
    end as state
  from int_clause_grid as g
  join rule_condition as c on c.system_id = g.system_id and c.version = g.version and c.profile = g.profile and c.clause_id = g.clause_id
  left join int_subject_measure as m
    on m.grid_id = g.grid_id and m.basis = g.basis and m.measure = c.measure and m.item = coalesce(c.item, '')
  where g.kind = 'deduct_if'
),
judged as (
  select
    t.grid_id, t.basis, t.clause_id,
    max(t.k) as k, max(t.value) as observed, max(t.text_value) as observed_text, max(t.limit_value) as target,
    -- 1 holds, 0 does not, null unknown; all conditions must hold.
    min(case
      when t.state = 'unknown' then null
      when t.limit_text is not null then case when compare_text(t.text_value, t.op, t.limit_text) then 1 else 0 end
      when compare_number(coalesce(t.value, 0), t.op, t.limit_value) then 1
      else 0
    end) as holds,
    max(case when t.state = 'unknown' then 1 else 0 end) as has_unknown,
    -- What is still missing in mid-year may yet come.
    max(case when not t.is_final and t.op in ('=', '<', '<=') and t.limit_text is null then 1 else 0 end) as may_come
  from tested as t
  group by t.grid_id, t.basis, t.clause_id
)
select
  j.grid_id, j.basis, j.clause_id,
  j.observed, j.observed_text, j.target,
  cast(case
    when j.holds = 0 then 0
    when j.may_come = 1 then 0
    when j.has_unknown = 1 then null
    else -j.k
  end as decimal(18, 6)) as effect,
  case when j.holds = 0 then null when j.may_come = 1 then 'pending' when j.has_unknown = 1 then 'no_data' end as flag
from judged as j

-- int_forced_tier: a tier that a rule puts in the place of any other; the score is kept
-- grain:   grid_id, basis
-- inputs:  int_total, int_rank, rule_override, int_recorded_value
-- local:   grid_id
-- source:  rules.md 3.17, SYS-03 「理论测试不合格,个人当年考学等次视为不合格」; a figure out of range forces nothing
-- columns: grid_id         row of int_assessment_grid
--          basis           official, claimed, self or review
--          label           tier forced, the first rule that holds
--          quote           the clause
--          interpretation  choices it rests on
with asked as (
  select
    t.grid_id, t.basis, o.system_id, o.version, o.ordinal, count(*) as conditions,
    sum(case
      when o.result = 'rank' then case when compare_number(k.rank, o.op, o.value) then 1 else 0 end
      -- What is unknown must not be able to change it.
      when o.result = 'total' then case
        when t.has_data and not t.is_invalid and compare_number(t.known_points, o.op, o.value)
          and case when t.upper_bound is null then o.op in ('>', '>=') else compare_number(t.known_points + t.unknown_points, o.op, o.value) end then 1 else 0 end
      when o.result = 'deducted' then case
        when t.has_data and not t.is_invalid and compare_number(t.standard_points - t.known_points, o.op, o.value)
          and case when t.upper_bound is null then o.op in ('<', '<=') else compare_number(t.standard_points - t.known_points - t.unknown_points, o.op, o.value) end then 1 else 0 end
      when not v.is_invalid and (compare_number(v.value, o.op, o.value) or (o.text_value is not null and compare_text(v.text_value, o.op, o.text_value))) then 1
      else 0
    end) as held
  from int_total as t
  join rule_override as o on o.system_id = t.system_id and o.version = t.version and o.kind = 'force_tier'
  left join int_rank as k on k.grid_id = t.grid_id and k.basis = t.basis
  left join int_recorded_value as v on v.grid_id = t.grid_id and v.basis = t.basis and v.measure = o.measure and v.item = coalesce(o.item, '')
  where t.grid_id is not null and not t.is_veto
  group by t.grid_id, t.basis, o.system_id, o.version, o.ordinal
),
first_rule as (
  select a.grid_id, a.basis, a.system_id, a.version, min(a.ordinal) as ordinal
  from asked as a
  where a.held = a.conditions
  group by a.grid_id, a.basis, a.system_id, a.version
)
select f.grid_id, f.basis, min(o.label) as label, min(o.quote) as quote, min(o.interpretation) as interpretation
from first_rule as f
join rule_override as o on o.system_id = f.system_id and o.version = f.version and o.ordinal = f.ordinal and o.kind = 'force_tier'
group by f.grid_id, f.basis

-- int_condition_result: whether each group of conditions of a clause holds: a row of a step table, an item of a list, or the clause's one condition
-- grain:   scored_id, basis, clause_id, group_no
-- inputs:  int_clause_grid, rule_condition, int_subject_measure, int_population_member, rule_population
-- local:   scored_id
-- source:  rules.md 2.2, 2.3, 2.4, 2.8, 2.9; INT-07 (the rule names absence: silence is absence)
-- columns: scored_id      row of int_scored_subject
--          basis          evidence or claim
--          clause_id      clause
--          group_no       row of a step table, ordinal of an item, else 1
--          holds          1 it holds, 0 it does not, null unknown
--          may_come       what is missing in mid-year may yet come
--          observed       observed figure of the first condition
--          observed_text  observed category of the first condition
--          target         figure that the first condition compares with
--          points         points of the step row
--          is_silent      unknown, in a rule that gives silence no effect
--          is_of_unit     all that is looked at is the unit's, not the person's own
with grid as (
  select g.* from int_clause_grid as g where g.kind in ('deduct_if', 'full_if', 'zero_if', 'step', 'deduct_missing')
),
-- A condition for some people or units is not asked of the others; of a person, the unit decides where units are meant.
asked_of as (
  select distinct m.population, m.member_id, m.unit_id, m.valid_from, coalesce(m.valid_to, date '9999-12-31') as valid_to
  from int_population_member as m
),
meant as (
  select distinct p.population, p.scope from rule_population as p
),
tested as (
  select
    g.scored_id, g.basis, g.clause_id, g.kind, g.mode, g.when_null, g.is_final, c.group_no, c.condition_no, c.op, c.points,
    c.value as limit_value, c.text_value as limit_text,
    case when o.is_observed then o.value else m.value end as value,
    case when o.is_observed then o.text_value else m.text_value end as text_value,
    case
      when o.is_observed or m.is_observed then 'observed'
      when g.when_null = 'none' then 'absent'
      when g.when_null = 'absent' and (m.is_reported or o.is_reported) then 'absent'
      else 'unknown'
    end as state,
    coalesce(case when o.is_observed then o.is_of_unit else m.is_of_unit end, false) as is_of_unit,
    n.population is not null and (n.scope = 'unit' or g.who_type = 'person') and a.member_id is null as is_skipped
  from grid as g
  join rule_condition as c on c.system_id = g.system_id and c.version = g.version and c.profile = g.profile and c.clause_id = g.clause_id
  left join int_subject_measure as m
    on m.scored_id = g.scored_id and m.basis = g.basis and m.measure = c.measure and m.item = coalesce(c.item, '')
  left join int_subject_measure as o
    on o.scored_id = g.scored_id and o.basis = g.basis and o.measure = c.measure
    -- One comparison that an outer join can hash: conditions on the left side alone make it try every pair.
    and o.item = case when c.item is null and g.who_type = 'unit' then c.population end
  left join meant as n on n.population = c.population
  left join asked_of as a
    on a.population = c.population and a.member_id = case when n.scope = 'unit' then g.unit_id else g.who_id end and a.unit_id = g.unit_id and a.valid_from <= g.looked_on and a.valid_to >= g.looked_on
),
judged as (
  select
    t.*,
    case
      when t.is_skipped then case when t.kind in ('deduct_if', 'zero_if') then 0 else 1 end
      when t.state = 'unknown' or (t.state = 'absent' and t.when_null = 'none') then null
      when t.limit_text is not null then case when compare_text(t.text_value, t.op, t.limit_text) then 1 else 0 end
      when compare_number(coalesce(t.value, 0), t.op, t.limit_value) then 1
      else 0
    end as holds,
    case when not t.is_final and t.limit_text is null and not t.is_skipped and t.op in ('=', '<', '<=') then 1 else 0 end as is_lack
  from tested as t
),
grouped as (
  select
    j.scored_id, j.basis, j.clause_id, j.group_no, max(j.kind) as kind, max(j.when_null) as when_null,
    case
      when max(j.mode) = 'any' then
        case when max(j.holds) = 1 then 1 when count(*) > count(j.holds) then null else 0 end
      when min(j.holds) = 0 then 0
      when count(*) > count(j.holds) then null
      else 1
    end as holds,
    max(j.is_lack) = 1 as may_come,
    max(case when j.condition_no = 1 then j.value end) as observed,
    max(case when j.condition_no = 1 then j.text_value end) as observed_text,
    max(case when j.condition_no = 1 then j.limit_value end) as target,
    max(j.points) as points,
    min(case when j.is_of_unit then 1 else 0 end) as of_unit
  from judged as j
  group by j.scored_id, j.basis, j.clause_id, j.group_no
)
select
  r.scored_id, r.basis, r.clause_id, r.group_no,
  -- Silence that has no effect: a listed item is not missed, nothing else holds.
  case when r.holds is null and r.when_null = 'none' then case when r.kind = 'deduct_missing' then 1 else 0 end else r.holds end as holds,
  r.may_come, r.observed, r.observed_text, r.target, r.points,
  r.holds is null and r.when_null = 'none' as is_silent, r.of_unit = 1 as is_of_unit
from grouped as r

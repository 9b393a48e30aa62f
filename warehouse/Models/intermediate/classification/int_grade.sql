-- int_grade: the label of a component that is graded, not scored
-- grain:   grid_id, basis, indicator_id
-- inputs:  int_assessment_grid, rule_clause, rule_grade, int_recorded_value
-- local:   grid_id
-- source:  rules.md 3.12, 3.15, SYS-03 「60分为及格,61~84分为良好,85分以上为优秀」; INT-01: a band runs from its printed lower bound to the next, flagged in the gap
-- columns: grid_id       row of int_assessment_grid
--          basis         evidence, claim, official or claimed
--          indicator_id  leaf
--          tier          label, null if there is none
--          status        scored, invalid or no_data
--          flags         JSON list: tier_gap, invalid or no_data
--          explanation   JSON list of one entry; graded components have no points, so its effect is 0
--          taken_from    evidence or claim, null if nothing is recorded
with graded as (
  select
    g.grid_id, b.basis, c.indicator_id, c.clause_id, c.system_id, c.version, c.profile, c.kind, c.quote, c.interpretation,
    v.value, v.text_value, v.taken_from, coalesce(v.is_invalid, false) as is_out_of_range, v.grid_id is not null as is_recorded
  from int_assessment_grid as g
  join rule_clause as c on c.system_id = g.system_id and c.version = g.version and c.profile = g.profile and c.kind in ('tier_manual', 'tier_threshold')
  cross join (select 'evidence' as basis union all select 'claim' as basis union all select 'official' as basis union all select 'claimed' as basis) as b
  left join int_recorded_value as v on v.grid_id = g.grid_id and v.basis = b.basis and v.measure = c.measure and v.item = coalesce(c.item, '')
),
placed as (
  select
    g.grid_id, g.basis, g.indicator_id,
    min(case when g.kind = 'tier_manual' and trim(g.text_value) = r.label then r.ordinal
      when g.kind = 'tier_threshold' and (g.value > r.lower or (coalesce(r.is_inclusive, true) and g.value = r.lower)) then r.ordinal end) as ordinal
  from graded as g
  join rule_grade as r on r.system_id = g.system_id and r.version = g.version and r.profile = g.profile and r.clause_id = g.clause_id
  where g.is_recorded and not g.is_out_of_range
  group by g.grid_id, g.basis, g.indicator_id
),
labelled as (
  select
    g.grid_id, g.basis, g.indicator_id, g.clause_id, g.kind, g.quote, g.interpretation, g.value, g.text_value, g.taken_from, nullif(r.label, '') as label, r.lower,
    case when nullif(r.label, '') is not null then 'scored' when g.is_recorded then 'invalid' else 'no_data' end as status,
    coalesce(g.value > r.upper, false) as is_gap
  from graded as g
  left join placed as p on p.grid_id = g.grid_id and p.basis = g.basis and p.indicator_id = g.indicator_id
  left join rule_grade as r
    on r.system_id = g.system_id and r.version = g.version and r.profile = g.profile and r.clause_id = g.clause_id and r.ordinal = p.ordinal
)
select
  l.grid_id, l.basis, l.indicator_id, l.label as tier, l.status,
  to_json(case when l.status <> 'scored' then [l.status] when l.is_gap then ['tier_gap'] else [] end) as flags,
  to_json([json_object(
    'clause', l.clause_id, 'kind', l.kind, 'observed', coalesce(cast(l.value as varchar), l.text_value), 'target', coalesce(cast(l.lower as varchar), l.label), 'effect', 0,
    'flag', case when l.status <> 'scored' then l.status when l.is_gap then 'tier_gap' end, 'quote', l.quote, 'interpretation', l.interpretation)]) as explanation,
  l.taken_from
from labelled as l

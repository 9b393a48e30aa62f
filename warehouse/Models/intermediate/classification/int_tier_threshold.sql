-- int_tier_threshold: the tier whose lower bound a score, or a measure where the system looks at one, meets, decided only where what is unknown cannot change it
-- grain:   grid_id, basis
-- inputs:  int_total, int_recorded_value, dim_system, rule_tier, rule_tier_flag
-- local:   grid_id
-- source:  rules.md 3.12 and section 5; no rounding before a threshold (INT-17); INT-01 for the gap between two printed bands; golden.md G-03
-- columns: grid_id    row of int_assessment_grid
--          basis      official, claimed, self or review
--          tier       label, null where the text names none or it cannot be decided
--          tier_flag  ok, tier_gap, boundary_ambiguous or undecidable
with looked as (
  select
    t.grid_id, t.basis, t.system_id, t.version,
    case when d.tier_measure is null then t.lower_bound else v.value end as lower_bound,
    case when d.tier_measure is null then t.upper_bound else v.value end as upper_bound
  from int_total as t
  left join dim_system as d on d.system_id = t.system_id and d.version = t.version
  left join int_recorded_value as v on v.grid_id = t.grid_id and v.basis = t.basis and v.measure = d.tier_measure and v.item = ''
  where t.grid_id is not null and not t.is_veto
    and case when d.tier_measure is null then t.has_data and not t.is_invalid else v.value is not null and not v.is_invalid end
),
bound as (
  select
    t.grid_id, t.basis, min(t.system_id) as system_id, min(t.version) as version, min(t.lower_bound) as lower_bound, min(t.upper_bound) as upper_bound,
    min(case when t.lower_bound > r.lower or (r.is_inclusive and t.lower_bound = r.lower) then r.ordinal end) as lowest,
    -- Where nobody knows how many points there are, the best tier stays possible.
    min(case when t.upper_bound is null or t.upper_bound > r.lower or (r.is_inclusive and t.upper_bound = r.lower) then r.ordinal end) as highest
  from looked as t
  join rule_tier as r on r.system_id = t.system_id and r.version = t.version and r.lower is not null
  group by t.grid_id, t.basis
)
select
  b.grid_id, b.basis,
  case when b.lowest = b.highest then r.label end as tier,
  case
    when b.lowest is distinct from b.highest then 'undecidable'
    when f.value is not null then 'boundary_ambiguous'
    when b.lower_bound = b.upper_bound and b.lower_bound > r.upper then 'tier_gap'
    else 'ok'
  end as tier_flag
from bound as b
left join rule_tier as r on r.system_id = b.system_id and r.version = b.version and r.ordinal = b.lowest
left join rule_tier_flag as f on f.system_id = b.system_id and f.version = b.version and f.value = case when b.lower_bound = b.upper_bound then b.lower_bound end

-- int_tier: the tier of a subject by whichever rule its system has, forced tiers and vetoes included
-- grain:   grid_id, basis
-- inputs:  int_total, rule_tier, dim_system, int_tier_threshold, int_tier_rank, int_tier_quota, int_tier_manual, int_forced_tier
-- local:   grid_id
-- source:  rules.md section 1 step 6: classification, then force_tier; a veto ends the assessment before both
-- columns: grid_id    row of int_assessment_grid
--          basis      official, claimed, self or review
--          tier       label as in the source, VETO, or null
--          tier_flag  ok, tier_gap, boundary_ambiguous, undecidable or no_data
--          rank_flag  ok, tie_at_cut or overlap; null where the system has no tier by rank
with tiered_system as (
  select distinct r.system_id, r.version from rule_tier as r
)
select
  t.grid_id, t.basis,
  case when t.is_veto then 'VETO' when f.label is not null then f.label else coalesce(h.tier, m.tier, k.tier, q.tier) end as tier,
  case
    when t.is_veto or f.label is not null then 'ok'
    when d.tier_kind = 'manual' then coalesce(m.tier_flag, 'no_data')
    when d.tier_measure is not null then coalesce(h.tier_flag, 'no_data')
    when t.is_invalid or not t.has_data then 'no_data'
    when h.grid_id is not null then h.tier_flag
    when q.grid_id is not null then q.tier_flag
    -- A ranking places only those whose score is complete.
    when s.system_id is not null and k.grid_id is null then 'undecidable'
    else 'ok'
  end as tier_flag,
  coalesce(k.rank_flag, q.rank_flag) as rank_flag
from int_total as t
join dim_system as d on d.system_id = t.system_id and d.version = t.version
left join tiered_system as s on s.system_id = t.system_id and s.version = t.version
left join int_tier_threshold as h on h.grid_id = t.grid_id and h.basis = t.basis
left join int_tier_rank as k on k.grid_id = t.grid_id and k.basis = t.basis
left join int_tier_quota as q on q.grid_id = t.grid_id and q.basis = t.basis
left join int_tier_manual as m on m.grid_id = t.grid_id and m.basis = t.basis
left join int_forced_tier as f on f.grid_id = t.grid_id and f.basis = t.basis
where t.grid_id is not null

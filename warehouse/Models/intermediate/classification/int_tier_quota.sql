-- int_tier_quota: the label of as many of the first as there are seats for the branch
-- grain:   grid_id, basis
-- inputs:  int_rank, int_assessment_grid, rule_tier, int_year_value
-- local:   grid_id
-- source:  rules.md 3.14, SYS-27 「按照支部优秀党员名额数量确定」; the number of seats is a figure that the unit states; ties at the cut are in (INT-16)
-- columns: grid_id    row of int_assessment_grid
--          basis      official, claimed, self or review
--          tier       label, null below the cut or where nobody stated the seats
--          tier_flag  ok, or undecidable without a number of seats
--          rank_flag  ok or tie_at_cut
with rule as (
  select r.system_id, r.version, min(r.label) as label, min(r.quota_measure) as quota_measure
  from rule_tier as r
  where r.quota_measure is not null
  group by r.system_id, r.version
),
seat as (
  select r.system_id, r.version, y.subject_id as unit_id, y.as_of, max(y.value) as seats
  from rule as r
  join int_year_value as y on y.subject_type = 'unit' and y.measure = r.quota_measure and y.basis <> 'upheld'
  group by r.system_id, r.version, y.subject_id, y.as_of
)
select
  k.grid_id, k.basis,
  case when k.rank <= s.seats then r.label end as tier,
  case when s.seats is null then 'undecidable' else 'ok' end as tier_flag,
  case when k.rank <= s.seats and k.rank + k.tied - 1 > s.seats then 'tie_at_cut' else 'ok' end as rank_flag
from int_rank as k
join rule as r on r.system_id = k.system_id and r.version = k.version
join int_assessment_grid as g on g.grid_id = k.grid_id
left join seat as s on s.system_id = k.system_id and s.version = k.version and s.unit_id = g.unit_id and s.as_of = k.as_of

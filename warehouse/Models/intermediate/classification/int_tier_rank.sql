-- int_tier_rank: the label of the first N and of the last M of a ranking
-- grain:   grid_id, basis
-- inputs:  int_rank, rule_tier
-- local:   grid_id
-- source:  rules.md 3.13, SYS-25 「前10名……后3位」; INT-16: ties at the cut are in, and where N and M meet it says so; whoever is in both is among the first
-- columns: grid_id    row of int_assessment_grid
--          basis      official, claimed, self or review
--          tier       label, null in the middle
--          rank_flag  ok, tie_at_cut (more than N or M share the cut) or overlap (no more subjects than N + M)
with cut as (
  select
    r.system_id, r.version,
    max(case when r.top_n is not null then r.label end) as top_label, coalesce(max(r.top_n), 0) as top_n,
    max(case when r.bottom_n is not null then r.label end) as bottom_label, coalesce(max(r.bottom_n), 0) as bottom_n
  from rule_tier as r
  where r.top_n is not null or r.bottom_n is not null
  group by r.system_id, r.version
)
select
  k.grid_id, k.basis,
  case when k.rank <= c.top_n then c.top_label when k.rank_from_below <= c.bottom_n then c.bottom_label end as tier,
  case
    when k.ranked <= c.top_n + c.bottom_n then 'overlap'
    when k.rank <= c.top_n and k.rank + k.tied - 1 > c.top_n then 'tie_at_cut'
    when k.rank_from_below <= c.bottom_n and k.rank_from_below + k.tied - 1 > c.bottom_n then 'tie_at_cut'
    else 'ok'
  end as rank_flag
from int_rank as k
join cut as c on c.system_id = k.system_id and c.version = k.version
where k.grid_id is not null

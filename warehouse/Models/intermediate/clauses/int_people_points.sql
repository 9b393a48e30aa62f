-- int_people_points: points of a unit's indicator over people that are no sum of effects: an average, a share, or what is left of the points
-- grain:   grid_id, basis, indicator_id
-- inputs:  int_people_leaf, int_assessment_grid, dim_indicator
-- local:   grid_id
-- source:  rules.md 3.20 combine_people (INT-06)
-- columns: grid_id       row of int_assessment_grid
--          basis         evidence or claim
--          indicator_id  leaf
--          points        mean of the persons' points, P × persons with full points / persons, or P less what each lacks of it; null where the effects add up themselves
--          has_known     something is known of somebody
with summed as (
  select
    p.grid_id, p.basis, p.indicator_id, min(p.combine) as combine, min(i.max_points) as max_points, min(case when coalesce(i.is_clamped, true) then 1 else 0 end) as is_clamped,
    -- Where points are earned, the sum of what people earn is no shortfall.
    max(case when p.combine = 'sum_shortfall' and i.start_points = 0 then 1 else 0 end) as is_earned,
    min(case when p.is_of_unit then 1 else 0 end) as is_of_unit,
    count(*) as people, sum(case when p.is_full then 1 else 0 end) as full_people, sum(p.points) as points,
    sum(i.max_points - p.raw_points) as lacking, max(i.max_points - p.raw_points) as most_lacking,
    max(case when p.is_zero then 1 else 0 end) as is_zeroed, max(case when p.known > 0 then 1 else 0 end) as has_known
  from int_people_leaf as p
  join int_assessment_grid as g on g.grid_id = p.grid_id
  join dim_indicator as i on i.system_id = g.system_id and i.version = g.version and i.profile = g.profile and i.indicator_id = p.indicator_id
  group by p.grid_id, p.basis, p.indicator_id
),
left_over as (
  select s.*, s.max_points - case when s.is_of_unit = 1 then s.most_lacking else s.lacking end as rest from summed as s
)
select
  l.grid_id, l.basis, l.indicator_id,
  cast(case
    when l.combine = 'each_scored' then cast(l.points as double) / l.people
    when l.combine = 'share_meeting' then cast(l.max_points as double) * l.full_people / l.people
    when l.is_earned = 0 then null
    when l.is_zeroed = 1 or (l.is_clamped = 1 and l.rest < 0) then 0
    when l.is_clamped = 1 and l.rest > l.max_points then l.max_points
    else l.rest
  end as decimal(18, 6)) as points,
  l.has_known = 1 as has_known
from left_over as l

-- int_people_points: points of a unit's indicator that are an average or share over its people, not a sum of effects
-- grain:   grid_id, basis, indicator_id
-- inputs:  int_people_leaf, int_assessment_grid, dim_indicator
-- source:  rules.md 3.20 combine_people each_scored, share_meeting (INT-06)
-- columns: grid_id       row of int_assessment_grid
--          basis         evidence or claim
--          indicator_id  leaf
--          points        mean of the persons' points, or P × persons with full points / persons
select
  p.grid_id, p.basis, p.indicator_id,
  cast(case
    when min(p.combine) = 'each_scored' then cast(sum(p.points) as double) / count(*)
    else cast(min(i.max_points) as double) * sum(case when p.is_full then 1 else 0 end) / count(*)
  end as decimal(18, 6)) as points
from int_people_leaf as p
join int_assessment_grid as g on g.grid_id = p.grid_id
join dim_indicator as i on i.system_id = g.system_id and i.version = g.version and i.profile = g.profile and i.indicator_id = p.indicator_id
where p.combine in ('each_scored', 'share_meeting')
group by p.grid_id, p.basis, p.indicator_id

-- int_people_leaf: what each member of a unit, or their mean, would get for an indicator over people
-- grain:   scored_id, basis, indicator_id
-- inputs:  int_clause_result, dim_indicator
-- local:   grid_id
-- source:  rules.md 3.20 combine_people, INT-06
-- columns: scored_id     row of int_scored_subject
--          grid_id       row of int_assessment_grid
--          basis         evidence or claim
--          indicator_id  leaf
--          combine       each_scored, worst, mean, sum_shortfall or share_meeting
--          who_id        person_id, empty for the mean
--          points        points of this person, within the cap and floor
--          is_full       full points
--          is_unknown    some clause is unknown for this person, and none takes all points
--          is_zero       a rule takes all points of this person
--          known         clauses that are known for this person
--          raw_points    points before cap and floor, as far as known
--          is_of_unit    all figures are the unit's
--          place         order from the fewest points, then by id
with summed as (
  select
    r.scored_id, r.grid_id, r.basis, r.indicator_id, min(r.who_type) as who_type, min(r.who_id) as who_id, min(i.combine) as combine, min(i.max_points) as max_points,
    min(case when coalesce(i.is_clamped, true) then 1 else 0 end) as is_clamped, sum(case when r.flag = 'no_data' then 0 else 1 end) as known,
    min(case when r.is_of_unit or r.kind = 'zero_if' then 1 else 0 end) as is_of_unit,
    max(case when r.flag = 'no_data' then 1 else 0 end) as is_unknown,
    max(case when r.flag = 'zero' then 1 else 0 end) as is_zero,
    min(i.start_points) + sum(coalesce(r.effect, 0)) as raw_points
  from int_clause_result as r
  join dim_indicator as i
    on i.system_id = r.system_id and i.version = r.version and i.profile = r.profile and i.indicator_id = r.indicator_id and i.combine is not null
    and i.population = r.population
  group by r.scored_id, r.grid_id, r.basis, r.indicator_id
),
closed as (
  select
    s.*,
    cast(case
      when s.is_zero = 1 then 0
      when s.is_clamped = 0 then s.raw_points
      when s.raw_points < 0 then 0
      when s.raw_points > s.max_points then s.max_points
      else s.raw_points
    end as decimal(18, 6)) as points,
    s.is_unknown = 1 and s.is_zero = 0 as is_open
  from summed as s
  where (s.combine = 'mean') = (s.who_type = 'people')
)
select
  c.scored_id, c.grid_id, c.basis, c.indicator_id, c.combine, c.who_id, c.points, c.points >= c.max_points as is_full, c.is_open as is_unknown,
  c.is_zero = 1 as is_zero, cast(c.known as integer) as known, cast(c.raw_points as decimal(18, 6)) as raw_points, c.is_of_unit = 1 as is_of_unit,
  row_number() over (
    partition by c.grid_id, c.basis, c.indicator_id
    -- Nobody is worse than a person at 0, whatever is not known of the others.
    order by
      case when c.is_zero = 1 then 0 when not c.is_open and c.is_clamped = 1 and c.points = 0 then 1 when c.is_open then 2 else 3 end,
      c.points, c.raw_points, c.who_id
  ) as place
from closed as c

-- mart_indicator_points: how many points the subjects of an area have on an indicator, and how many of them stand at its ends
-- grain:   system_id, period, as_of, area_unit_id, indicator_id, basis
-- inputs:  int_unit_points, dim_unit_ancestor_period
-- slice:   system_id, period, as_of, indicator_id, basis
-- source:  design.md section 7: each level reads its own row, as in mart_indicator_coverage;
--          an end that many reach tells nobody apart (ceiling and floor effect, 15 % after Terwee et al. 2007)
-- columns: system_id       assessment system
--          period          assessment period
--          as_of           quarter looked at
--          area_unit_id    unit whose whole subtree, itself included, is counted
--          indicator_id    dimension, indicator or part
--          basis           official or claimed
--          subjects        subjects whose points are known completely
--          unknown         subjects whose points are not
--          mean_points     mean of the known ones, null if there are none
--          deviation       standard deviation over all known ones, null if there are none
--          mean_share      points had of those that could be had, null where the text names no maximum
--          full_subjects   subjects with everything that could be had
--          empty_subjects  subjects with nothing, or less
with by_area as (
  select
    u.system_id, u.period, u.as_of, coalesce(a.ancestor_id, u.unit_id) as area_unit_id, u.indicator_id, u.basis,
    cast(sum(u.subjects) as bigint) as subjects, cast(sum(u.unknown) as bigint) as unknown,
    sum(u.points) as points, sum(u.squares) as squares, sum(u.max_points) as max_points,
    cast(sum(u.full_subjects) as bigint) as full_subjects, cast(sum(u.empty_subjects) as bigint) as empty_subjects
  from int_unit_points as u
  -- A unit that the register does not know, or not in that quarter, still reads its own row.
  left join dim_unit_ancestor_period as a on a.period = u.as_of and a.unit_id = u.unit_id
  group by u.system_id, u.period, u.as_of, coalesce(a.ancestor_id, u.unit_id), u.indicator_id, u.basis
)
select
  b.system_id, b.period, b.as_of, b.area_unit_id, b.indicator_id, b.basis, b.subjects, b.unknown,
  cast(cast(b.points as double) / nullif(b.subjects, 0) as decimal(18, 6)) as mean_points,
  -- Rounding can leave a variance of nothing a hair below it.
  case when b.subjects > 0 then cast(sqrt(greatest(0, cast(b.squares as double) / b.subjects - power(cast(b.points as double) / b.subjects, 2))) as decimal(18, 6)) end as deviation,
  cast(cast(b.points as double) / nullif(b.max_points, 0) as decimal(9, 6)) as mean_share,
  b.full_subjects, b.empty_subjects
from by_area as b
order by b.area_unit_id, b.system_id, b.period, b.as_of

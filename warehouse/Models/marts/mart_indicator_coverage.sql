-- mart_indicator_coverage: how many subjects of an area have evidence on an indicator or requirement, and how many meet it
-- grain:   system_id, period, as_of, area_unit_id, indicator_id, basis
-- inputs:  int_covered_unit, dim_unit_ancestor_period
-- slice:   system_id, period, as_of, indicator_id, basis
-- source:  design.md section 7: each level reads its own row; persons count under their unit, units under the areas of the quarter looked at
-- columns: system_id           assessment system
--          period              assessment period
--          as_of               quarter looked at
--          area_unit_id        unit whose whole subtree, itself included, is counted
--          indicator_id        dimension, indicator, part or requirement
--          basis               official or claimed
--          subjects_due        subjects it applies to; vetoed ones are not due
--          subjects_evidenced  of these, with anything known
--          subjects_met        of these, with full points or the requirement met
--          evidenced_ratio     subjects_evidenced / subjects_due, 0 to 1
--          met_ratio           subjects_met / subjects_due, 0 to 1
with by_area as (
  select
    u.system_id, u.period, u.as_of, coalesce(a.ancestor_id, u.unit_id) as area_unit_id, u.indicator_id, u.basis,
    cast(sum(u.subjects_due) as bigint) as subjects_due,
    cast(sum(u.subjects_evidenced) as bigint) as subjects_evidenced,
    cast(sum(u.subjects_met) as bigint) as subjects_met
  from int_covered_unit as u
  -- A unit that the register does not know, or not in that quarter, still reads its own row.
  left join dim_unit_ancestor_period as a on a.period = u.as_of and a.unit_id = u.unit_id
  group by u.system_id, u.period, u.as_of, coalesce(a.ancestor_id, u.unit_id), u.indicator_id, u.basis
)
select
  b.system_id, b.period, b.as_of, b.area_unit_id, b.indicator_id, b.basis, b.subjects_due, b.subjects_evidenced, b.subjects_met,
  cast(cast(b.subjects_evidenced as double) / nullif(b.subjects_due, 0) as decimal(9, 6)) as evidenced_ratio,
  cast(cast(b.subjects_met as double) / nullif(b.subjects_due, 0) as decimal(9, 6)) as met_ratio
from by_area as b
order by b.area_unit_id, b.system_id, b.period, b.as_of

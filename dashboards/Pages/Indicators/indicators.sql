-- The dimensions, indicators and parts of a system in the order of the text: how many points the subjects of an area have on each, now, a quarter and a year ago.
with named as (
  select
    i.indicator_id, any_value(i.parent_id) as parent_id, any_value(i.level) as level, any_value(i.name_zh) as name_zh, any_value(i.name_en) as name_en,
    min(i.ordinal) as ordinal, max(i.max_points) as max_points, bool_or(i.is_leaf) as is_leaf
  from dim_indicator as i
  where i.system_id = $system
  group by i.indicator_id
),
earlier as (
  select
    p.indicator_id,
    max(case when p.as_of = $previous then p.mean_points end) as before,
    max(case when p.as_of = $year_ago then p.mean_points end) as year_ago
  from mart_indicator_points as p
  where p.system_id = $system and p.area_unit_id = $area and p.basis = $basis and p.as_of in ($previous, $year_ago) and p.period = substr(p.as_of, 1, 4)
  group by p.indicator_id
)
select
  p.indicator_id, n.parent_id, n.level, n.name_zh, n.name_en, n.is_leaf, cast(n.max_points as double) as max_points,
  p.subjects, p.unknown, cast(p.mean_points as double) as mean_points, cast(p.deviation as double) as deviation, cast(p.mean_share as double) as mean_share,
  p.full_subjects, p.empty_subjects, c.subjects_due, c.subjects_evidenced,
  cast(p.mean_points - e.before as double) as change, cast(p.mean_points - e.year_ago as double) as year_change
from mart_indicator_points as p
join named as n on n.indicator_id = p.indicator_id
left join mart_indicator_coverage as c
  on c.system_id = p.system_id and c.period = p.period and c.as_of = p.as_of and c.area_unit_id = p.area_unit_id and c.indicator_id = p.indicator_id and c.basis = p.basis
left join earlier as e on e.indicator_id = p.indicator_id
where p.system_id = $system and p.area_unit_id = $area and p.basis = $basis and p.as_of = $quarter and p.period = substr($quarter, 1, 4)
  and {{seen $area}}
order by n.ordinal, n.indicator_id

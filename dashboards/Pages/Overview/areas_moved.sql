-- The parts of an area (of a city its counties, below them every unit): the mean deciding score now, a quarter and a year ago,
-- and the indicator that moved it most in the same direction. Points are means over the subjects whose points are known.
with part as (
  select u.unit_id, u.name, u.parent_id
  from dim_unit as u
  where u.is_current and {{of u.parent_id}}
    and (u.level in ('county', 'city', 'province')
      or not exists (select 1 from dim_unit as d where d.is_current and d.parent_id = u.parent_id and d.level in ('county', 'city', 'province')))
    and {{seen u.unit_id}}
),
score as (
  select
    p.unit_id, p.name, p.parent_id,
    max(case when t.quarter = $quarter then t.value end) as now,
    max(case when t.quarter = $previous then t.value end) as before,
    max(case when t.quarter = $year_ago then t.value end) as year_ago,
    max(case when t.quarter = $quarter then t.subjects end) as subjects
  from part as p
  join mart_quarterly_trend as t on t.area_unit_id = p.unit_id
  where t.measure = $measure and t.quarter in ($quarter, $previous, $year_ago)
  group by p.unit_id, p.name, p.parent_id
),
leaf as (
  select i.indicator_id, any_value(i.name_zh) as name_zh, any_value(i.name_en) as name_en
  from dim_indicator as i
  where i.system_id = $system and i.is_leaf
  group by i.indicator_id
),
change as (
  select n.area_unit_id, n.indicator_id, n.mean_points - b.mean_points as change
  from mart_indicator_points as n
  join mart_indicator_points as b
    on b.system_id = n.system_id and b.area_unit_id = n.area_unit_id and b.indicator_id = n.indicator_id and b.basis = n.basis
  where n.system_id = $system and n.basis = $basis
    and n.as_of = $quarter and n.period = substr($quarter, 1, 4) and b.as_of = $previous and b.period = substr($previous, 1, 4)
),
reason as (
  select
    s.unit_id, c.indicator_id, l.name_zh, l.name_en, c.change,
    row_number() over (partition by s.unit_id order by c.change * sign(s.now - s.before) desc, c.indicator_id) as place
  from score as s
  join change as c on c.area_unit_id = s.unit_id
  join leaf as l on l.indicator_id = c.indicator_id
  where c.change * sign(s.now - s.before) > 0
)
select
  s.parent_id, s.unit_id, s.name, s.subjects, cast(s.now as double) as now, cast(s.now - s.before as double) as change, cast(s.now - s.year_ago as double) as year_change,
  r.indicator_id, r.name_zh, r.name_en, cast(r.change as double) as indicator_change
from score as s
left join reason as r on r.unit_id = s.unit_id and r.place = 1
where s.now is not null
order by s.now - s.before, s.unit_id

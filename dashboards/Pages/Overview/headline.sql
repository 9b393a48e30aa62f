-- Subjects, mean deciding score and coverage of an area at the end of the quarter, the one before and the same a year ago, with the flags of each.
with quarter as (
  select $quarter as quarter union all select $previous as quarter union all select $year_ago as quarter
),
score as (
  select
    s.as_of, count(*) as subjects, count(coalesce(s.composite, s.total)) as scored,
    cast(avg(coalesce(s.composite, s.total)) as double) as mean_score, cast(avg(s.known_points) as double) as mean_known
  from mart_score as s
  join dim_unit_ancestor as a on a.unit_id = s.unit_id and a.ancestor_id = $area
  where s.system_id = $system and s.basis = $basis and s.as_of in ($quarter, $previous, $year_ago) and s.period = substr(s.as_of, 1, 4)
  group by s.as_of
),
leaf as (
  select distinct i.system_id, i.indicator_id from dim_indicator as i where i.is_leaf and i.system_id = $system
),
coverage as (
  select c.as_of, cast(sum(c.subjects_evidenced) as double) / sum(c.subjects_due) as covered_ratio
  from mart_indicator_coverage as c
  where c.system_id = $system and c.area_unit_id = $area and c.basis = $basis and c.as_of in ($quarter, $previous, $year_ago) and c.period = substr(c.as_of, 1, 4)
    and (exists (select 1 from leaf as l where l.indicator_id = c.indicator_id) or not exists (select 1 from leaf as l))
  group by c.as_of
),
flag as (
  select f.period, count(*) as flags
  from mart_flag as f
  join dim_unit_ancestor as a on a.unit_id = f.unit_id and a.ancestor_id = $area
  group by f.period
),
measure as (
  select
    t.quarter,
    cast(max(case when t.measure = 'attendance_rate' then t.value end) as double) as attendance_rate,
    cast(max(case when t.measure = 'reporting_rate' then t.value end) as double) as reporting_rate
  from mart_quarterly_trend as t
  where t.area_unit_id = $area
  group by t.quarter
)
select
  q.quarter, s.subjects, s.scored, s.mean_score, s.mean_known, c.covered_ratio, m.attendance_rate, m.reporting_rate, coalesce(f.flags, 0) as flags
from quarter as q
left join score as s on s.as_of = q.quarter
left join coverage as c on c.as_of = q.quarter
left join measure as m on m.quarter = q.quarter
left join flag as f on f.period = q.quarter
where {{seen $area}}

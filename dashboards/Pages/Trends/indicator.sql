-- The mean points of an indicator, or the share that meets a requirement, in areas quarter by quarter.
select
  c.area_unit_id, u.name as area_name, c.as_of as quarter, cast(case when $is_met then c.met_ratio else p.mean_points end as double) as value, null as restated_value,
  case when $is_met then c.subjects_due else p.subjects end as subjects, coalesce(t.series_break, false) as series_break
from mart_indicator_coverage as c
join dim_unit as u on u.unit_id = c.area_unit_id and u.is_current
left join mart_indicator_points as p
  on p.system_id = c.system_id and p.period = c.period and p.as_of = c.as_of and p.area_unit_id = c.area_unit_id and p.indicator_id = c.indicator_id and p.basis = c.basis
left join mart_quarterly_trend as t
  on t.system_id = c.system_id and t.area_unit_id = c.area_unit_id and t.quarter = c.as_of
  and t.measure = case when $basis = 'claimed' then 'score_claimed:' else 'score:' end || c.system_id
where c.system_id = $system and c.basis = $basis and c.indicator_id = $item and c.period = substr(c.as_of, 1, 4)
  and c.as_of <= $quarter and list_contains(string_split($areas, chr(10)), c.area_unit_id)
  and {{seen c.area_unit_id}}
order by c.area_unit_id, c.as_of

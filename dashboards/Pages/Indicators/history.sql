-- An area on an indicator or requirement at the end of every quarter up to the one looked at.
select
  c.indicator_id, c.as_of as quarter, cast(p.mean_points as double) as mean_points, cast(c.evidenced_ratio as double) as evidenced_share, cast(c.met_ratio as double) as met_share,
  coalesce(t.series_break, false) as series_break
from mart_indicator_coverage as c
left join mart_indicator_points as p
  on p.system_id = c.system_id and p.period = c.period and p.as_of = c.as_of and p.area_unit_id = c.area_unit_id and p.indicator_id = c.indicator_id and p.basis = c.basis
left join mart_quarterly_trend as t
  on t.system_id = c.system_id and t.area_unit_id = c.area_unit_id and t.quarter = c.as_of
  and t.measure = case when $basis = 'claimed' then 'score_claimed:' else 'score:' end || c.system_id
where c.system_id = $system and c.area_unit_id = $area and {{of c.indicator_id}} and c.basis = $basis and c.as_of <= $quarter and c.period = substr(c.as_of, 1, 4)
  and {{seen $area}}
order by c.indicator_id, c.as_of

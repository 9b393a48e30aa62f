-- The share of a tier in areas quarter by quarter. Where the rules or the structure changed is told by the trend of the mean score.
select
  d.area_unit_id, u.name as area_name, d.as_of as quarter, cast(d.share as double) as value, null as restated_value, d.subjects, coalesce(t.series_break, false) as series_break
from mart_tier_distribution as d
join dim_unit as u on u.unit_id = d.area_unit_id and u.is_current
left join mart_quarterly_trend as t
  on t.system_id = d.system_id and t.area_unit_id = d.area_unit_id and t.quarter = d.as_of
  and t.measure = case when $basis = 'claimed' then 'score_claimed:' else 'score:' end || d.system_id
where d.system_id = $system and d.basis = $basis and d.tier = $item and d.period = substr(d.as_of, 1, 4)
  and d.as_of <= $quarter and list_contains(string_split($areas, chr(10)), d.area_unit_id)
  and {{seen d.area_unit_id}}
order by d.area_unit_id, d.as_of

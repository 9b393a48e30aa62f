-- One measure of an area quarter by quarter.
select t.quarter, cast(t.value as double) as value, t.series_break, u.name as area_name
from mart_quarterly_trend as t
join dim_unit as u on u.unit_id = t.area_unit_id and u.is_current
where t.area_unit_id = $area and t.measure = $measure and t.system_id = $system
  and {{seen t.area_unit_id}}
order by t.quarter

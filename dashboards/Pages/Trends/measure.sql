-- A measure of areas quarter by quarter, as it was then and over the units of today.
select
  t.area_unit_id, u.name as area_name, t.quarter, cast(t.value as double) as value, cast(t.restated_value as double) as restated_value, t.subjects, t.series_break
from mart_quarterly_trend as t
join dim_unit as u on u.unit_id = t.area_unit_id and u.is_current
where t.measure = $measure and t.system_id in ('', $system) and (t.measure <> 'covered_ratio' or t.system_id = $system)
  and t.quarter <= $quarter and list_contains(string_split($areas, chr(10)), t.area_unit_id)
  and {{seen t.area_unit_id}}
order by t.area_unit_id, t.quarter

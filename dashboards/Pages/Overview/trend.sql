-- The measures of an area quarter by quarter, up to the quarter looked at.
select t.quarter, t.measure, cast(t.value as double) as value, t.subjects, t.series_break
from mart_quarterly_trend as t
where t.area_unit_id = $area and t.quarter <= $quarter
  and t.measure in ('attendance_rate', 'reporting_rate', 'covered_ratio', 'score:' || $system, 'score_claimed:' || $system)
  and (t.measure <> 'covered_ratio' or t.system_id = $system)
  and {{seen $area}}
order by t.quarter, t.measure

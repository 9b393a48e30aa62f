-- The findings of a unit up to a quarter, newest first, each with the rows that show it.
select
  f.flag_id, f.detector, f.severity, f.period, cast(f.q_value as double) as q_value, f.summary_zh, f.summary_en, f.innocent_zh, f.innocent_en,
  cast(f.evidence as varchar) as evidence
from mart_flag as f
where f.unit_id = $unit and ($quarter = '' or f.period <= $quarter)
  and {{seen f.unit_id}}
order by f.period desc, f.severity, f.detector, f.flag_id
limit 100

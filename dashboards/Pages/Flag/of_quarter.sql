-- All flags of a unit's quarter with the rows that show them.
select f.flag_id, f.detector, f.severity, f.unit_id, f.period as quarter, cast(f.q_value as double) as q_value, f.summary_zh, f.summary_en,
  cast(f.evidence as varchar) as evidence
from mart_flag as f
where f.unit_id = $unit and f.period = $quarter
  and {{seen f.unit_id}}
order by case f.severity when 'hard' then 1 when 'suspicious' then 2 else 3 end, f.q_value nulls first, f.flag_id

-- One flag with its unit and the risk of its quarter.
with county as ({{county}})
select
  f.flag_id, f.detector, f.severity, f.unit_id, f.period as quarter, cast(f.q_value as double) as q_value,
  f.summary_zh, f.summary_en, f.innocent_zh, f.innocent_en, cast(f.evidence as varchar) as evidence,
  coalesce(u.name, f.unit_id) as unit_name, c.name as county, r.band, cast(r.contributions as varchar) as contributions
from mart_flag as f
left join dim_unit as u on u.unit_id = f.unit_id and u.is_current
left join county as c on c.unit_id = f.unit_id
left join mart_risk as r on r.unit_id = f.unit_id and r.quarter = f.period
where f.flag_id = $flag
  and {{seen f.unit_id}}

-- Flagged quarters of units that may be inspected, and what is known of each.
with county as ({{county}})
select
  f.unit_id, f.period as quarter, max(coalesce(u.name, f.unit_id)) as unit_name, max(coalesce(c.name, '')) as county, max(r.band) as band,
  string_agg(distinct f.detector, ';') as detectors, least(min(cast(r.q_value as double)), min(cast(f.q_value as double))) as q_value,
  cast(sum(json_array_length(f.evidence)) as integer) as records
from mart_flag as f
left join dim_unit as u on u.unit_id = f.unit_id and u.is_current
left join county as c on c.unit_id = f.unit_id
left join mart_risk as r on r.unit_id = f.unit_id and r.quarter = f.period
where f.unit_id is not null and ($quarter = '' or f.period = $quarter)
  and ($area = '' or exists (select 1 from dim_unit_ancestor as v where v.unit_id = f.unit_id and v.ancestor_id = $area))
  and {{seen f.unit_id}}
group by f.unit_id, f.period
order by f.unit_id, f.period

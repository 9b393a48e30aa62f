-- Units whose quarter no detector flagged, by name: what the random audit draws from.
with county as ({{county}})
select r.unit_id, r.quarter, coalesce(u.name, r.unit_id) as unit_name, coalesce(c.name, '') as county, r.band
from mart_risk as r
left join dim_unit as u on u.unit_id = r.unit_id and u.is_current
left join county as c on c.unit_id = r.unit_id
where r.quarter = $quarter and r.band not in ('high', 'medium', 'low')
  and not exists (select 1 from mart_flag as f where f.unit_id = r.unit_id and f.period = r.quarter)
  and ($area = '' or exists (select 1 from dim_unit_ancestor as v where v.unit_id = r.unit_id and v.ancestor_id = $area))
  and {{seen r.unit_id}}
order by r.unit_id

-- What a detector said of every unit's quarter that it tested, the smallest share of false alarms first.
with county as ({{county}}),
part as (
  select r.unit_id, r.quarter, unnest(from_json(r.contributions, '[{"detector":"VARCHAR","q_value":"DOUBLE","records":"DOUBLE"}]')) as said
  from mart_risk as r
  where ($quarter = '' or r.quarter = $quarter) and cast(r.contributions as varchar) like '%"' || $detector || '"%'
    and ($scope_unit_id is null or exists (select 1 from dim_unit_ancestor as v where v.unit_id = r.unit_id and v.ancestor_id = $scope_unit_id))
)
select
  p.unit_id, p.quarter, coalesce(u.name, p.unit_id) as unit_name, coalesce(c.name, '') as county, p.said.q_value as q_value, cast(p.said.records as integer) as records
from part as p
left join dim_unit as u on u.unit_id = p.unit_id and u.is_current
left join county as c on c.unit_id = p.unit_id
where p.said.detector = $detector and p.said.q_value is not null
order by p.said.q_value, p.unit_id, p.quarter

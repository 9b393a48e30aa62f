-- What a detector said of every unit's quarter that it tested and that holds as many odd records as a flag needs, the smallest share of false
-- alarms first; county '' where none stands above. Quarter and unit (with all below it) may be null for all.
with county as (
  select a.unit_id, max(a.ancestor_id) as county_id, max(u.name) as county_name
  from dim_unit_ancestor as a
  join dim_unit as u on u.unit_id = a.ancestor_id and u.is_current and u.level = 'county'
  group by a.unit_id
),
part as (
  select
    r.unit_id, r.quarter,
    unnest(from_json(r.contributions, '[{"detector":"VARCHAR","records":"DOUBLE","odd":"DOUBLE","figure":"DOUBLE","p_value":"DOUBLE","q_value":"DOUBLE"}]')) as said
  from mart_risk as r
  where ($quarter is null or r.quarter = $quarter) and contains(cast(r.contributions as varchar), '"' || $detector || '"')
    and ($unit_id is null or exists (select 1 from dim_unit_ancestor as a where a.unit_id = r.unit_id and a.ancestor_id = $unit_id))
    and ($scope_unit_id is null or exists (select 1 from dim_unit_ancestor as a where a.unit_id = r.unit_id and a.ancestor_id = $scope_unit_id))
),
judged as (
  select
    p.unit_id, p.quarter, p.said.p_value as p_value, p.said.q_value as q_value, cast(p.said.records as integer) as records, p.said.figure as figure, d.flag_least,
    -- Snapshots of earlier versions do not state it.
    coalesce(cast(round(p.said.odd) as integer),
      case d.law when 'share' then cast(round(p.said.figure * p.said.records) as integer) when 'count' then cast(round(p.said.figure) as integer) end) as odd
  from part as p
  join dim_detector as d on d.detector = p.said.detector
  where p.said.detector = $detector and p.said.q_value is not null
)
select
  p.unit_id, coalesce(u.name, p.unit_id) as unit_name, coalesce(c.county_id, '') as county_id, coalesce(c.county_name, '') as county_name,
  p.quarter, p.p_value, p.q_value, p.records, p.figure, p.odd
from judged as p
left join dim_unit as u on u.unit_id = p.unit_id and u.is_current
left join county as c on c.unit_id = p.unit_id
where p.odd is null or p.flag_least is null or p.odd >= p.flag_least
order by p.q_value, p.unit_id, p.quarter

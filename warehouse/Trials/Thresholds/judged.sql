-- What a detector said of every unit's quarter that it tested, the smallest share of false alarms first; county '' where none stands above.
with county as (
  select a.unit_id, max(a.ancestor_id) as county_id
  from dim_unit_ancestor as a
  join dim_unit as u on u.unit_id = a.ancestor_id and u.is_current and u.level = 'county'
  group by a.unit_id
),
part as (
  select
    r.unit_id, r.quarter,
    unnest(from_json(r.contributions, '[{"detector":"VARCHAR","records":"DOUBLE","figure":"DOUBLE","p_value":"DOUBLE","q_value":"DOUBLE"}]')) as said
  from mart_risk as r
  where ($Quarter is null or r.quarter = $Quarter) and contains(cast(r.contributions as varchar), '"' || $Detector || '"')
    and ($UnitId is null or exists (select 1 from dim_unit_ancestor as a where a.unit_id = r.unit_id and a.ancestor_id = $UnitId))
)
select
  p.unit_id, coalesce(u.name, p.unit_id) as unit_name, coalesce(c.county_id, '') as county_id, p.quarter, p.said.p_value as p_value, p.said.q_value as q_value,
  cast(p.said.records as integer) as records, p.said.figure as figure,
  case d.law when 'share' then cast(round(p.said.figure * p.said.records) as integer) when 'count' then cast(round(p.said.figure) as integer) end as odd
from part as p
join dim_detector as d on d.detector = p.said.detector
left join dim_unit as u on u.unit_id = p.unit_id and u.is_current
left join county as c on c.unit_id = p.unit_id
where p.said.detector = $Detector and p.said.q_value is not null
order by p.said.q_value, p.unit_id, p.quarter

-- Findings of an area's quarter by detector, contradictions first.
select f.detector, f.severity, count(*) as flags, count(distinct f.unit_id) as units
from mart_flag as f
join dim_unit_ancestor as a on a.unit_id = f.unit_id and a.ancestor_id = $area
where f.period = $quarter
  and {{seen f.unit_id}}
group by f.detector, f.severity
order by case f.severity when 'hard' then 1 when 'suspicious' then 2 else 3 end, flags desc, f.detector

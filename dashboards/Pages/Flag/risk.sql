-- The risk of a unit's quarter.
select r.band, cast(r.q_value as double) as q_value, cast(r.contributions as varchar) as contributions
from mart_risk as r
where r.unit_id = $unit and r.quarter = $quarter
  and {{seen r.unit_id}}

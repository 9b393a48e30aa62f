-- The quarters that detectors looked at, newest first.
select distinct r.quarter
from mart_risk as r
where {{seen r.unit_id}}
order by r.quarter desc

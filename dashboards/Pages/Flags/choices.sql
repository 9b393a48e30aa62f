-- What flags can be filtered by: the quarters and detectors that have any.
select distinct f.period as quarter, f.detector
from mart_flag as f
where {{seen f.unit_id}}
order by f.period desc, f.detector

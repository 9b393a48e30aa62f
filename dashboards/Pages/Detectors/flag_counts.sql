-- How many flags each detector raised.
select f.detector, count(*) as flags
from mart_flag as f
where {{seen f.unit_id}}
group by f.detector

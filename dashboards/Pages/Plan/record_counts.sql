-- How many records the flags of each unit's quarter concern, each once.
select r.unit_id, r.quarter, cast(count(distinct r.dataset || '/' || r.record_id) as integer) as records
from mart_flag_record as r
where ($quarter = '' or r.quarter = $quarter)
  and {{seen r.unit_id}}
group by r.unit_id, r.quarter

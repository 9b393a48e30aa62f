-- Every record that the flags of a unit's quarter concern, or one flag of them.
select r.flag_id, r.dataset, r.record_id, r.file, cast(r.row_number as bigint) as row_number
from mart_flag_record as r
join mart_flag as f on f.flag_id = r.flag_id
where f.unit_id = $unit and f.period = $quarter and ($flag = '' or r.flag_id = $flag)
  and {{seen f.unit_id}}
order by r.file, r.row_number, r.dataset, r.record_id, r.flag_id

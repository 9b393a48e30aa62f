-- Where the records of some flags stand, one flag_id a line.
select distinct r.dataset, cast(r.load_id as bigint) as load_id, cast(r.row_number as bigint) as row_number
from mart_flag_record as r
where r.flag_id in (select unnest(string_split($flags, chr(10)))) and r.load_id is not null and r.row_number is not null

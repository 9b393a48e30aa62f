-- Where the records of some flags stand, one flag_id a line.
select distinct r.dataset, l.load_id, cast(r.row_number as bigint) as row_number
from mart_flag_record as r
join load_run as l on l.file = r.file and l.dataset = r.dataset
where r.flag_id in (select unnest(string_split($flags, chr(10)))) and r.row_number is not null

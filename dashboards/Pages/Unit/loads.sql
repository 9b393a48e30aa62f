-- The files that spoke of one unit only, newest first.
select r.unit_id, r.load_id, r.file, r.dataset, r.period, r.loaded_at, r.rows_read, r.rows_accepted, r.rows_rejected, r.rows_duplicate, r.is_current, r.message_zh, r.message_en
from mart_load_run as r
where {{of r.unit_id}}
  and {{seen r.unit_id}}
qualify row_number() over (partition by r.unit_id order by r.load_id desc) <= 50
order by r.load_id desc

-- Files that arrived after a quarter was closed, newest first.
select r.load_id, r.file, r.dataset, r.unit_id, r.period, r.loaded_at, r.rows_accepted, r.supersedes
from mart_load_run as r
where r.load_id > $after and r.rows_accepted > 0
  and {{seen r.unit_id}}
order by r.load_id desc
limit 40

-- zh: 每次装载：读入 = 接受 + 拒绝 + 重复
-- en: in every load, rows read = accepted + rejected + duplicate
select r.load_id, r.file, r.rows_read, r.rows_accepted, r.rows_rejected, r.rows_duplicate
from load_run as r
where r.refused is null and r.rows_read is distinct from r.rows_accepted + r.rows_rejected + r.rows_duplicate
limit 5

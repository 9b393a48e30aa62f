-- One load, if the reader may see it.
select l.load_id, l.dataset, coalesce(l.unit_id, l.scope_unit_id) as unit_id, l.rows_rejected
from mart_load_run as l
where l.load_id = $load
  and {{seen coalesce(l.unit_id, l.scope_unit_id)}}

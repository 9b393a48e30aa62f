-- Which of some loads, of the reader's units, stand in the snapshot being read.
select l.load_id
from mart_load_run as l
where l.load_id in $loads
  and {{seen coalesce(l.unit_id, l.scope_unit_id)}}

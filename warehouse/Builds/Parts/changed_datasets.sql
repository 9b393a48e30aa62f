select distinct l.dataset
from load_run as l
join temp.changed_load as c on c.load_id = l.load_id
where l.dataset is not null and l.rows_accepted > 0
order by l.dataset

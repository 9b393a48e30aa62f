-- The years for which something was expected of the reader's units, the newest first.
select distinct substr(s.period, 1, 4) as year
from mart_submission as s
where {{seen s.unit_id}}
order by year desc

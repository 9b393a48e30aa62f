-- The quarters at whose end a system was looked at, newest first, for the subtree that may be seen.
select distinct s.as_of as quarter
from mart_score as s
where s.system_id = $system
  and {{seen s.unit_id}}
order by quarter desc

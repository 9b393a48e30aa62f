-- Rows whose grain is null or stands more than once: a sound table gives none.
select {{grain}}, count(*) as times
from {{table}}
group by {{grain}}
having count(*) > 1 or {{any_null}}
limit 5

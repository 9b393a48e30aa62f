-- Rows whose grain is null or stands more than once: a sound table gives none. Only keys whose hash is met again are compared letter by letter.
with again as (
  select hash({{grain}}) as hashed
  from {{table}}
  group by hashed
  having count(*) > 1
)
select {{grain}}, count(*) as times
from {{table}}
where hash({{grain}}) in (select a.hashed from again as a) or {{any_null}}
group by {{grain}}
having count(*) > 1 or {{any_null}}
limit 5

-- zh: 接受的行都在暂存表中，不多不少
-- en: the rows accepted stand in staging, no more and no less
with standing as (
  select s.load_id, count(*) as row_count from {{table}} as s group by s.load_id
)
select coalesce(r.load_id, s.load_id) as load_id, r.file, r.rows_accepted, coalesce(s.row_count, 0) as rows_standing
from (select l.load_id, l.file, l.rows_accepted from load_run as l where l.dataset = '{{dataset}}' and l.refused is null) as r
full join standing as s on s.load_id = r.load_id
where r.rows_accepted is distinct from coalesce(s.row_count, 0)
limit 5

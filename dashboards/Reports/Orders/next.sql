-- The next report to make: of the smallest order that waits, in its order.
with waiting as (
  select w.order_id, count(*) as items from report_item as w where w.state = 'queued' group by w.order_id
)
select i.*
from report_item as i
join waiting as w on w.order_id = i.order_id
where i.state = 'queued'
order by w.items, i.order_id, i.position
limit 1

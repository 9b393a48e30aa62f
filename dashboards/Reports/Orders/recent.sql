-- Orders with how far they are, newest first: of one account or all, or one order.
select
  o.order_id, o.account_name, o.title, o.ordered_at, count(*) as items,
  count(*) filter (where i.state = 'done') as done, count(*) filter (where i.state = 'failed') as failed
from report_order as o
join report_item as i on i.order_id = o.order_id
where ($account is null or o.account_name = $account) and ($id = 0 or o.order_id = $id)
group by o.order_id, o.account_name, o.title, o.ordered_at
order by o.order_id desc
limit $most

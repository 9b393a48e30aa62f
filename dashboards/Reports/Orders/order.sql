-- Places an order.
insert into report_order (order_id, account_name, title, ordered_at)
select coalesce(max(order_id), 0) + 1, $account, $title, $now
from report_order
returning order_id

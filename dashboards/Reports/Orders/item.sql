-- Adds a report to an order.
insert into report_item (order_id, position, title, definition, format, state) values ($order, $position, $title, $definition, $format, 'queued')

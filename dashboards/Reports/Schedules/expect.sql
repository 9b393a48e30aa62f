-- Enters a delivery to be made, unless it was entered before.
insert into report_delivery (schedule, occasion, recipient, definition, address, state, attempts, next_at)
values ($schedule, $occasion, $recipient, $definition, $address, 'waiting', 0, $now)
on conflict do nothing

-- One supposed points entry of a member, on the last day of the month.
insert into fct_points_entry (entry_id, person_id, period_id, occurred_on, quarter, entry_type, item, points, amount, is_approved)
select
  'supposed-' || $PersonId || '-' || $EntryType || '-' || $Month, $PersonId, period_id_of(p.ends_on), p.ends_on, p.quarter, $EntryType, '', cast($Points as decimal(12, 4)),
  cast($Points as decimal(12, 4)), true
from dim_period as p
where p.period = $Month

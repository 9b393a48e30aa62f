-- mart_submission: what was expected from a unit for a period, and whether it came
-- grain:   dataset, system_id, period, unit_id
-- inputs:  int_report_expected, int_report_received, int_last_load_day
-- local:   unit_id
-- source:  dataset calendar (facts.md RT-23, RT-24); where no calendar speaks, int_report_expected; looked at on the day of the last load
-- columns: dataset      sessions, attendance …
--          system_id    assessment that is due, empty = the dataset as a whole
--          period       period it is due for
--          unit_id      unit that is to hand it in
--          due_on       last day in time, null = no calendar says
--          received_on  day of the first row, null = nothing came
--          records      rows handed in, 0 = none
--          status       on_time, late, missing (due and not there), not_due (not there and not due yet); received where no calendar says by when
--          is_on_time   in time; null where nothing came or nothing tells
--          days_late    days after due_on on which the first row came, or until the last load; 0 = not late, null where no calendar says
select
  e.dataset, e.system_id, e.period, e.unit_id, e.due_on, r.received_on, coalesce(r.records, 0) as records,
  case
    when r.unit_id is null and e.due_on >= k.looked_on then 'not_due'
    when r.unit_id is null then 'missing'
    when e.due_on is null then 'received'
    when r.is_on_time then 'on_time'
    else 'late'
  end as status,
  r.is_on_time,
  case
    when e.due_on is null then null
    when coalesce(r.received_on, k.looked_on) > e.due_on then coalesce(r.received_on, k.looked_on) - e.due_on
    else 0
  end as days_late
from int_report_expected as e
cross join int_last_load_day as k
left join int_report_received as r on r.dataset = e.dataset and r.system_id = e.system_id and r.period = e.period and r.unit_id = e.unit_id
order by e.unit_id, e.dataset, e.period

-- int_report_level: since when units of a level hand in a dataset
-- grain:   dataset, period_kind, level
-- inputs:  int_report_received, int_unit_in_period, dim_period
-- source:  docs/architecture.md, Choices: expected from every unit of a level of which some unit ever handed it in
-- columns: dataset      sessions, attendance …
--          period_kind  quarter, year …
--          level        level of the units, empty where the register names none
--          starts_on    first day of the first period for which one of them handed it in
select r.dataset, p.kind as period_kind, coalesce(u.level, '') as level, min(p.starts_on) as starts_on
from int_report_received as r
join dim_period as p on p.period = r.period
join int_unit_in_period as u on u.period = r.period and u.unit_id = r.unit_id
where r.system_id = ''
group by r.dataset, p.kind, coalesce(u.level, '')

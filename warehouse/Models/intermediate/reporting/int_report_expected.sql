-- int_report_expected: a unit that was due to hand in a dataset for a period
-- grain:   dataset, system_id, period, unit_id
-- inputs:  int_report_level, int_report_period, int_report_due, int_unit_in_period, dim_period
-- local:   unit_id
-- source:  what the calendar says; where it names no level or kind, it means the levels that hand the dataset in, and all while none does.
--          Of a dataset and year that no calendar speaks of: units that existed in the period, at levels of which some unit ever handed
--          the dataset in, from the first period that any did to the newest that is over or has facts
-- columns: dataset    sessions, attendance, scores, claims, or what the calendar names
--          system_id  assessment that is due, empty = the dataset as a whole
--          period     quarter for sessions and attendance, year for scores and claims; any period that the calendar names
--          unit_id    unit
--          due_on     last day in time by the calendar, null = it says none
with first_period as (
  select l.dataset, min(l.starts_on) as starts_on
  from int_report_level as l
  group by l.dataset
),
any_level as (
  select distinct l.dataset, l.level from int_report_level as l
),
spoken_of as (
  select distinct d.dataset, substr(d.period, 1, 4) as year from int_report_due as d where d.system_id = ''
),
-- Without a calendar only these are expected at all.
customary as (
  select l.dataset, u.period, u.unit_id
  from int_unit_in_period as u
  join dim_period as p on p.period = u.period
  join int_report_period as d on d.period = u.period
  join int_report_level as l on l.period_kind = p.kind and l.level = u.level
  join first_period as f on f.dataset = l.dataset and f.starts_on <= p.starts_on
  left join spoken_of as s on s.dataset = l.dataset and s.year = substr(u.period, 1, 4)
  where s.dataset is null
    and ((l.dataset in ('sessions', 'attendance') and p.kind = 'quarter') or (l.dataset in ('scores', 'claims') and p.kind = 'year'))
)
select c.dataset, '' as system_id, c.period, c.unit_id, cast(null as date) as due_on
from customary as c
union all
select d.dataset, d.system_id, d.period, d.unit_id, d.due_on
from int_report_due as d
left join int_unit_in_period as u on u.period = d.period and u.unit_id = d.unit_id
left join any_level as l on l.dataset = d.dataset and l.level = u.level
left join first_period as f on f.dataset = d.dataset
where d.system_id <> '' or d.is_narrowed or l.dataset is not null or f.dataset is null

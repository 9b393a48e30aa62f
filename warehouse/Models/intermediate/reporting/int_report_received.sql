-- int_report_received: what a unit handed in of a dataset for a period, and whether in time
-- grain:   dataset, system_id, period, unit_id
-- inputs:  int_report_arrival, int_report_due, dim_period
-- local:   unit_id
-- source:  In time = at least half of the rows came by the day that the calendar names. Without a calendar: at least half of the rows
--          that state when they were handed in were so within 30 days after the period.
-- columns: dataset      sessions, attendance …
--          system_id    assessment that it was handed in for, empty = the dataset as a whole
--          period       quarter for sessions and attendance, year for scores and claims; any period that the calendar names
--          unit_id      unit that held the session, or unit of the subject
--          records      rows handed in
--          dated        of these, with a time of handing in
--          received_on  day of the first
--          is_on_time   in time; null when there is no calendar and no row states its time
with asked as (
  select t.dataset, '' as system_id, p.period, p.kind, p.year, p.starts_on, p.ends_on
  from (
    select 'sessions' as dataset, 'quarter' as kind
    union all select 'attendance' as dataset, 'quarter' as kind
    union all select 'scores' as dataset, 'year' as kind
    union all select 'claims' as dataset, 'year' as kind
  ) as t
  join dim_period as p on p.kind = t.kind
  union
  select d.dataset, d.system_id, p.period, p.kind, p.year, p.starts_on, p.ends_on
  from int_report_due as d
  join dim_period as p on p.period = d.period
),
spoken as (
  select distinct a.dataset, a.period, a.week from int_report_arrival as a
),
-- The few periods that rows speak of, each under the periods that are asked for.
within as (
  select distinct s.dataset, q.system_id, s.period as row_period, s.week as row_week, q.period, q.ends_on
  from spoken as s
  join dim_period as p on p.period = s.period
  join asked as q on q.dataset = s.dataset and q.year = p.year
  where q.kind = 'year' or (q.kind <> 'week' and p.starts_on >= q.starts_on and p.ends_on <= q.ends_on)
  union all
  -- Weeks lie across months and years.
  select s.dataset, q.system_id, s.period as row_period, s.week as row_week, q.period, q.ends_on
  from spoken as s
  join asked as q on q.dataset = s.dataset and q.kind = 'week' and q.period = s.week
),
arrived as (
  select w.dataset, w.system_id, w.period, w.ends_on, a.unit_id, a.arrived_on, a.is_stated, a.records
  from within as w
  join int_report_arrival as a on a.dataset = w.dataset and a.period = w.row_period and a.week = w.row_week
  where w.system_id = ''
  union all
  select w.dataset, w.system_id, w.period, w.ends_on, a.unit_id, a.arrived_on, a.is_stated, a.records
  from within as w
  join int_report_arrival as a on a.dataset = w.dataset and a.period = w.row_period and a.week = w.row_week and a.system_id = w.system_id
  where w.system_id <> ''
),
counted as (
  select
    a.dataset, a.system_id, a.period, a.unit_id, max(d.due_on) as due_on,
    sum(a.records) as records, sum(case when a.is_stated then a.records else 0 end) as dated, min(a.arrived_on) as received_on,
    sum(case when a.arrived_on <= d.due_on then a.records else 0 end) as by_due,
    sum(case when a.is_stated and a.arrived_on <= a.ends_on + 30 then a.records else 0 end) as by_custom
  from arrived as a
  left join int_report_due as d on d.dataset = a.dataset and d.system_id = a.system_id and d.period = a.period and d.unit_id = a.unit_id
  group by a.dataset, a.system_id, a.period, a.unit_id
)
select
  c.dataset, c.system_id, c.period, c.unit_id, cast(c.records as bigint) as records, cast(c.dated as bigint) as dated, c.received_on,
  case
    when c.due_on is not null then 2 * c.by_due >= c.records
    when c.dated > 0 then 2 * c.by_custom >= c.dated
  end as is_on_time
from counted as c

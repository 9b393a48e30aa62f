-- int_report_expected: a unit that was due to hand in a dataset for a period
-- grain:   dataset, period, unit_id
-- inputs:  int_report_received, dim_unit, dim_period, int_horizon
-- source:  until a calendar says what is due when: units that existed in the period, at levels of which some unit ever handed the dataset in,
--          from the first period that any did to the newest that is over or has facts
-- columns: dataset  sessions, attendance, scores or claims
--          period   quarter for sessions and attendance, year for scores and claims
--          unit_id  unit
with existed as (
  select
    p.period, p.kind as period_kind, p.starts_on, u.unit_id, u.level,
    row_number() over (partition by p.period, u.unit_id order by u.valid_from desc) as newness
  from dim_unit as u
  join dim_period as p on u.valid_from <= p.ends_on and (u.valid_to is null or u.valid_to >= p.starts_on)
  where p.kind in ('quarter', 'year')
),
reporting_level as (
  select r.dataset, p.kind as period_kind, e.level, min(p.starts_on) as starts_on
  from int_report_received as r
  join dim_period as p on p.period = r.period
  join existed as e on e.period = r.period and e.unit_id = r.unit_id and e.newness = 1
  group by r.dataset, p.kind, e.level
),
first_period as (
  select l.dataset, min(l.starts_on) as starts_on
  from reporting_level as l
  group by l.dataset
),
due_period as (
  select p.period from dim_period as p join int_horizon as h on p.quarter <= h.as_of
  union
  select r.period from int_report_received as r
)
select l.dataset, e.period, e.unit_id
from existed as e
join due_period as d on d.period = e.period
join reporting_level as l on l.period_kind = e.period_kind and l.level = e.level
join first_period as f on f.dataset = l.dataset and f.starts_on <= e.starts_on
where e.newness = 1

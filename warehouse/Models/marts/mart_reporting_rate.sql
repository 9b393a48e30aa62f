-- mart_reporting_rate: how many units of an area handed in a dataset for a period, and how many in time
-- grain:   dataset, period, area_unit_id
-- inputs:  mart_submission, dim_unit_ancestor_period
-- slice:   dataset, period
-- source:  DHIS2's reporting rates: completeness and timeliness are both shares of what was expected. What is expected: int_report_expected;
--          areas as the structure was at the end of the period; what is not due yet and has not come is not expected yet
-- columns: dataset         sessions, attendance, scores, claims, or what the calendar names
--          period          quarter for sessions and attendance, year for scores and claims; any period that the calendar names
--          area_unit_id    unit whose whole subtree, itself included, is counted
--          units_expected  units that the calendar wants it from; without one, units that existed in the period, of levels that hand the dataset in
--          units_reported  of these, with at least one accepted row
--          units_on_time   of these, in time: at least half of the rows by the calendar's day, without one of the dated rows within 30 days after the period; null when nothing tells
--          completeness    units_reported / units_expected, 0 to 1
--          timeliness      units_on_time / units_expected, 0 to 1; null when nothing tells
with by_area as (
  select
    e.dataset, e.period, a.ancestor_id as area_unit_id,
    count(*) as units_expected, count(e.received_on) as units_reported,
    count(*) filter (where e.is_on_time) as units_on_time, count(e.is_on_time) + count(e.due_on) as units_judged
  from mart_submission as e
  join dim_unit_ancestor_period as a on a.period = e.period and a.unit_id = e.unit_id
  where e.system_id = '' and e.status <> 'not_due'
  group by e.dataset, e.period, a.ancestor_id
)
select
  b.dataset, b.period, b.area_unit_id, b.units_expected, b.units_reported,
  case when b.units_judged > 0 then b.units_on_time end as units_on_time,
  cast(cast(b.units_reported as double) / b.units_expected as decimal(9, 6)) as completeness,
  cast(case when b.units_judged > 0 then cast(b.units_on_time as double) / b.units_expected end as decimal(9, 6)) as timeliness
from by_area as b
order by b.area_unit_id, b.dataset, b.period

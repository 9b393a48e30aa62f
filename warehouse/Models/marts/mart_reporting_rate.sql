-- mart_reporting_rate: how many units of an area handed in a dataset for a period, and how many in time
-- grain:   dataset, period, area_unit_id
-- inputs:  int_report_expected, int_report_received, dim_unit_ancestor
-- source:  DHIS2's reporting rates: completeness and timeliness are both shares of what was expected. What is expected: int_report_expected
-- columns: dataset         sessions, attendance, scores or claims
--          period          quarter for sessions and attendance, year for scores and claims
--          area_unit_id    unit whose whole subtree, itself included, is counted
--          units_expected  units that existed in the period, of levels that hand the dataset in
--          units_reported  of these, with at least one accepted row
--          units_on_time   of these, in time: at least half of the dated rows within 30 days after the period; null when no row states its time
--          completeness    units_reported / units_expected, 0 to 1
--          timeliness      units_on_time / units_expected, 0 to 1; null when no row states its time
with by_area as (
  select
    e.dataset, e.period, a.ancestor_id as area_unit_id,
    count(*) as units_expected, count(r.unit_id) as units_reported,
    count(*) filter (where r.is_on_time) as units_on_time, count(r.is_on_time) as units_judged
  from int_report_expected as e
  join dim_unit_ancestor as a on a.unit_id = e.unit_id
  left join int_report_received as r on r.dataset = e.dataset and r.period = e.period and r.unit_id = e.unit_id
  group by e.dataset, e.period, a.ancestor_id
)
select
  b.dataset, b.period, b.area_unit_id, b.units_expected, b.units_reported,
  case when b.units_judged > 0 then b.units_on_time end as units_on_time,
  cast(cast(b.units_reported as double) / b.units_expected as decimal(9, 6)) as completeness,
  cast(case when b.units_judged > 0 then cast(b.units_on_time as double) / b.units_expected end as decimal(9, 6)) as timeliness
from by_area as b
order by b.area_unit_id, b.dataset, b.period

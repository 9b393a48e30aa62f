-- int_observation_coverage: how many of a unit's people have any record that a measure takes, by month of the first one
-- grain:   unit_id, measure, period
-- inputs:  int_record, int_measure_kind, rule_measure_source, dim_person
-- local:   unit_id
-- source:  seeds/rules.md section 7: training_coverage in percent of the roster; only units that reported the dataset in the year
-- columns: unit_id  unit
--          measure  code of the measure
--          period   month
--          value    persons whose first record of the year is of that month, while on the roster
--          weight   persons whose first day of the year on the roster is in that month
with source as (
  select s.measure, s.dataset from rule_measure_source as s where s.weight_column = 'roster'
),
reported as (
  select s.measure, r.unit_id, r.period_id // 100 as year
  from int_record as r
  join source as s on s.dataset = r.dataset
  where r.unit_id is not null
  group by s.measure, r.unit_id, r.period_id // 100
),
first_record as (
  select k.measure, r.unit_id, r.person_id, r.period_id // 100 as year, min(r.period_id) as period_id
  from int_record as r
  join int_measure_kind as k on k.dataset = r.dataset and k.kind = r.kind and k.adds = 1
  join source as s on s.measure = k.measure
  group by k.measure, r.unit_id, r.person_id, r.period_id // 100
),
rostered as (
  select
    e.measure, e.unit_id, e.year, p.person_id,
    min(case when extract(year from p.valid_from) < e.year then e.year * 100 + 1 else period_id_of(p.valid_from) end) as period_id
  from reported as e
  join dim_person as p
    on p.unit_id = e.unit_id and extract(year from p.valid_from) <= e.year and (p.valid_to is null or extract(year from p.valid_to) >= e.year)
  group by e.measure, e.unit_id, e.year, p.person_id
),
counted as (
  select r.measure, r.unit_id, r.period_id, 0 as value, 1 as weight from rostered as r
  union all
  select r.measure, r.unit_id, case when f.period_id < r.period_id then r.period_id else f.period_id end as period_id, 1 as value, 0 as weight
  from rostered as r
  join first_record as f on f.measure = r.measure and f.unit_id = r.unit_id and f.person_id = r.person_id and f.year = r.year
)
select
  c.unit_id, c.measure, substr(c.period_id::varchar, 1, 4) || 'M' || substr(c.period_id::varchar, 5, 2) as period,
  cast(sum(c.value) as decimal(18, 4)) as value, cast(sum(c.weight) as decimal(18, 4)) as weight
from counted as c
group by c.unit_id, c.measure, c.period_id

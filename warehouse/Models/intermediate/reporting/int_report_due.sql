-- int_report_due: by which day the calendar wants a dataset, or an assessment, from a unit that existed in the period
-- grain:   dataset, system_id, period, unit_id
-- inputs:  fct_calendar, int_unit_in_period, fct_enrolment
-- source:  dataset calendar; a row that names level and kind goes before one that names a level, a kind, or neither; an assessment is due from units with enrolled subjects
-- columns: dataset      dataset that is due; of an assessment, scores
--          system_id    assessment that is due, empty = a dataset is
--          period       period
--          unit_id      unit
--          due_on       last day in time
--          is_narrowed  the calendar names the units level or kind
with described as (
  select u.period, u.unit_id, coalesce(u.level, '-') as level, coalesce(u.kind, '-') as kind, 3 as closeness from int_unit_in_period as u
  union all
  select u.period, u.unit_id, coalesce(u.level, '-') as level, '' as kind, 2 as closeness from int_unit_in_period as u
  union all
  select u.period, u.unit_id, '' as level, coalesce(u.kind, '-') as kind, 1 as closeness from int_unit_in_period as u
  union all
  select u.period, u.unit_id, '' as level, '' as kind, 0 as closeness from int_unit_in_period as u
),
enrolled as (
  select distinct e.system_id, substr(e.period, 1, 4) as year, e.unit_id from fct_enrolment as e where e.unit_id is not null
),
matched as (
  select
    c.dataset, c.system_id, c.period, d.unit_id, c.due_on, d.closeness,
    row_number() over (partition by c.dataset, c.system_id, c.period, d.unit_id order by d.closeness desc) as choice
  from fct_calendar as c
  join described as d on d.period = c.period and d.level = c.level and d.kind = c.kind
)
select
  case when m.system_id = '' then m.dataset else 'scores' end as dataset, m.system_id, m.period, m.unit_id, m.due_on, m.closeness > 0 as is_narrowed
from matched as m
left join enrolled as e on e.system_id = m.system_id and e.year = substr(m.period, 1, 4) and e.unit_id = m.unit_id
where m.choice = 1 and (m.system_id = '' or e.unit_id is not null)

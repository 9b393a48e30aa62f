-- int_unit_in_period: a unit as it stood at the end of a period, or last stood in it where it closed before the end
-- grain:   period, unit_id
-- inputs:  dim_unit, dim_period, fct_calendar
-- source:  versions of the unit register; who stands on its first day is taken to have stood before, since the register only begins there
-- columns: period      quarter, year, or a period of a kind that the calendar speaks of; of weeks only those that it names
--          unit_id     unit
--          parent_id   unit above it then
--          level       its level then
--          kind        its kind then
with asked_kind as (
  select 'quarter' as kind
  union
  select 'year' as kind
  union
  select p.kind from fct_calendar as c join dim_period as p on p.period = c.period where p.kind <> 'week'
),
asked as (
  select p.period, p.starts_on, p.ends_on from dim_period as p join asked_kind as k on k.kind = p.kind
  union
  select p.period, p.starts_on, p.ends_on from dim_period as p join fct_calendar as c on c.period = p.period where p.kind = 'week'
),
version as (
  select
    u.unit_id, u.parent_id, u.level, u.kind, u.valid_to,
    case when u.valid_from = min(u.valid_from) over () then date '1900-01-01' else u.valid_from end as valid_from
  from dim_unit as u
),
stood as (
  select
    p.period, v.unit_id, v.parent_id, v.level, v.kind,
    row_number() over (partition by p.period, v.unit_id order by v.valid_from desc) as newness
  from version as v
  join asked as p on v.valid_from <= p.ends_on and coalesce(v.valid_to, date '9999-12-31') >= p.starts_on
)
select s.period, s.unit_id, s.parent_id, s.level, s.kind
from stood as s
where s.newness = 1

-- The only unit and the smallest period that the accepted rows of a load speak of; people stand for the unit of their roster.
with roster as (
  select stg_members.person_id, max(stg_members.unit_id) as unit_id
  from stg_members
  join load_run on load_run.load_id = stg_members.load_id and load_run.is_current
  group by stg_members.person_id
),
placed as (
  select coalesce(roster.unit_id, entry.subject_id) as unit_id, entry.{{date}} as day
  from {{table}} as entry
  left join roster on entry.subject_type = 'person' and roster.person_id = entry.subject_id
  where entry.load_id = $load_id
)
select
  case when min(unit_id) = max(unit_id) then min(unit_id) end as unit_id,
  covering_period(cast(min(day) as date), cast(max(day) as date)) as period
from placed

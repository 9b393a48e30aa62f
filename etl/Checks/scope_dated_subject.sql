-- The only unit and the smallest period that the accepted rows of a load speak of; people stand for the unit of their roster.
with placed as (
  select coalesce(roster.unit_id, entry.subject_id) as unit_id, entry.{{date}} as day
  from {{table}} as entry
  left join roster_unit as roster on roster.person_id = case when entry.subject_type = 'person' then entry.subject_id end
  where entry.load_id = $load_id
)
select
  case when min(unit_id) = max(unit_id) then min(unit_id) end as unit_id,
  covering_period(cast(min(day) as date), cast(max(day) as date)) as period
from placed

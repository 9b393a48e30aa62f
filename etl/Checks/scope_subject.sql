-- The only unit and the smallest period that the accepted rows of a load speak of; people stand for the unit of their roster.
with subject as (
  select subject_type, subject_id, min(period_start(period)) as first_day, max(period_end(period)) as last_day
  from {{table}}
  where load_id = $load_id
  group by subject_type, subject_id
),
placed as (
  select coalesce(roster.unit_id, subject.subject_id) as unit_id, subject.first_day, subject.last_day
  from subject
  left join roster_unit as roster on roster.person_id = case when subject.subject_type = 'person' then subject.subject_id end
)
select
  case when min(unit_id) = max(unit_id) then min(unit_id) end as unit_id,
  covering_period(min(first_day), max(last_day)) as period
from placed

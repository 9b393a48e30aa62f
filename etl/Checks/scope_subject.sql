-- Units are named by the rows, or through the rosters of the people named.
with subject as (
  select subject_type, subject_id, min(period_start(period)) as first_day, max(period_end(period)) as last_day
  from {{table}}
  where load_id = $load_id
  group by subject_type, subject_id
)
select
  min(coalesce(roster.unit_id, subject.subject_id)) as first_unit, max(coalesce(roster.unit_id, subject.subject_id)) as last_unit,
  min(subject.first_day) as first_day, max(subject.last_day) as last_day
from subject
left join (
  select stg_members.person_id, stg_members.unit_id
  from stg_members join load_run on load_run.load_id = stg_members.load_id
  where load_run.is_current
) as roster on subject.subject_type = 'person' and roster.person_id = subject.subject_id

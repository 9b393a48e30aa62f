-- The attendance of a person, or of everybody on a unit's roster, with what each row adds to a measure, or why it adds nothing.
with source as (
  select f.code as session_type, s.statuses, s.value_column
  from rule_measure_source as s
  left join rule_measure_filter as f on f.measure = s.measure and f.column_name = 'session_type'
  where s.measure = $measure and s.dataset = 'attendance'
),
who as (
  select distinct p.person_id
  from dim_person as p
  where p.is_current and (p.person_id = $subject or p.unit_id = $subject)
    and {{seen p.unit_id}}
),
seen as (
  select
    a.session_id, a.person_id, a.status, s.held_on, s.quarter, s.session_type, s.topic, a.recorded_at, a.submitted_at, a.load_id, a.row_number,
    r.value_column is not null as is_of_type, r.statuses,
    case r.value_column when 'count' then 1 when 'days' then s.days when 'hours' then coalesce(a.hours, s.hours) when 'session_hours' then s.hours end as value
  from fct_attendance as a
  join who as w on w.person_id = a.person_id
  join fct_session as s on s.session_id = a.session_id
  left join source as r on r.session_type is null or r.session_type = s.session_type
)
select
  c.session_id as record_id, c.held_on, c.session_type, c.topic, c.status, c.person_id, cast(null as varchar) as item, cast(null as varchar) as kept_apart,
  cast(c.value as decimal(18, 4)) as value, cast(null as decimal(18, 4)) as weight, c.recorded_at, c.submitted_at, r.file, c.row_number,
  case
    when not c.is_of_type then 'type'
    when substr(c.quarter, 1, 4) <> substr($quarter, 1, 4) then 'year'
    when c.quarter > $quarter then 'later'
    when c.statuses is not null and position(';' || c.status || ';' in ';' || c.statuses || ';') = 0 then 'status'
    when c.value is null then 'value'
  end as reason
from seen as c
left join mart_load_run as r on r.load_id = c.load_id
where substr(c.quarter, 1, 4) = substr($quarter, 1, 4) or c.is_of_type
order by c.person_id, c.held_on desc, c.session_id

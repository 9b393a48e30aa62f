-- int_session_shape: what detectors compare of a session
-- grain:   session_id
-- inputs:  fct_session, fct_attendance
-- source:  head counts of the record, else of the attendance rows
-- columns: session_id   session
--          unit_id      unit that held it
--          quarter      quarter it began in
--          held_on      day
--          session_type  type
--          clock        minute of the day at which it began, 0 to 1439; null where only the day is known
--          minutes      length, null where neither end nor hours are stated
--          present      persons present
--          expected     persons due
--          topic        topic, as written
--          is_listed    attendance rows say who was present
--          recorded_at  when the record was entered
--          load_id      load that brought the record
--          row_number   record number in its file
with listed as (
  select a.session_id, count(*) as counted, count(*) filter (where a.status = 'present') as present
  from fct_attendance as a
  group by a.session_id
)
select
  s.session_id, s.unit_id, s.quarter, s.held_on, s.session_type,
  case when s.start_at <> s.held_on then cast(extract(hour from s.start_at) * 60 + extract(minute from s.start_at) as integer) end as clock,
  cast(case
    when s.end_at > s.start_at then round(epoch_of(s.end_at) / 60 - epoch_of(s.start_at) / 60)
    when s.hours > 0 then round(60 * s.hours)
  end as integer) as minutes,
  cast(coalesce(s.present, l.present) as integer) as present,
  cast(coalesce(s.expected, l.counted) as integer) as expected,
  nullif(s.topic, '') as topic, l.session_id is not null as is_listed, s.recorded_at, s.load_id, s.row_number
from fct_session as s
left join listed as l on l.session_id = s.session_id
order by s.unit_id, s.held_on

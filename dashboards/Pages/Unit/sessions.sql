-- The sessions that a unit held in the year up to a quarter, newest first.
select s.session_id, s.held_on, s.session_type, s.topic, cast(s.hours as double) as hours, cast(s.expected as bigint) as expected, cast(s.present as bigint) as present,
  s.recorded_at, s.submitted_at, r.file, s.row_number
from fct_session as s
left join mart_load_run as r on r.load_id = s.load_id
where s.unit_id = $unit and s.quarter between substr($quarter, 1, 4) || 'Q1' and $quarter
  and {{seen s.unit_id}}
order by s.held_on desc, s.session_id
limit 200

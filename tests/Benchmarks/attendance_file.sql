copy (
  select a.session_id, a.person_id, a.status, a.hours, strftime(s.start_at + interval 1 day, '%Y-%m-%d %H:%M:%S') as recorded_at
  from stg_attendance as a
  join stg_sessions as s on s.session_id = a.session_id
  order by a.row_number
) to '{{path}}' (header, delimiter ',');
delete from stg_attendance;
delete from load_run where dataset = 'attendance';

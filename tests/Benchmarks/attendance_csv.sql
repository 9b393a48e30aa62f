copy (
  select session_id, person_id, status, hours, strftime(recorded_at, '%Y-%m-%d %H:%M:%S') as recorded_at from attendance_rows
) to '{{path}}' (header, delimiter ',');

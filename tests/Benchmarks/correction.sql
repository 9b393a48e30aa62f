copy (
  select a.session_id, a.person_id, if(hash(a.session_id, a.person_id, $number) % 3 = 0, 'excused', 'present') as status, a.hours
  from fct_attendance as a
  where a.unit_id = $unit
  order by a.held_on desc, a.session_id, a.person_id
  limit $rows
) to '{{path}}' (header)

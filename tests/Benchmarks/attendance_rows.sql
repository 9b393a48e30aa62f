-- The rows of the attendance file, in the order in which a unit would write them.
create or replace temp table attendance_rows as
select a.session_id, a.person_id, a.status, a.hours, s.start_at + interval 1 day as recorded_at
from stg_attendance as a
join stg_sessions as s on s.session_id = a.session_id
order by a.row_number;

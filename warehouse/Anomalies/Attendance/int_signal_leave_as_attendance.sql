-- int_signal_leave_as_attendance: whether a session reaches its mark only because leave is taken off
-- grain:   dataset, record_id
-- inputs:  fct_session
-- source:  facts.md S-25: over 15 percent on leave, and a rate under 80 or 90 percent of those due that reaches it of those without leave (INT-39)
-- columns: unit_id     unit
--          quarter     quarter
--          dataset     sessions
--          record_id   session
--          held_on     day
--          expected    persons due
--          present     persons present
--          excused     persons on leave
--          is_odd      reaches 80 or 90 percent only without those on leave
--          load_id     load that brought the record
--          row_number  record number in its file
select
  s.unit_id, s.quarter, 'sessions' as dataset, s.session_id as record_id, s.held_on, s.expected, s.present, s.excused,
  100 * s.excused > 15 * s.expected
    and ((100 * s.present < 80 * s.expected and 100 * s.present >= 80 * (s.expected - s.excused))
      or (100 * s.present < 90 * s.expected and 100 * s.present >= 90 * (s.expected - s.excused))) as is_odd,
  s.load_id, s.row_number
from fct_session as s
where s.unit_id is not null and s.expected >= 5 and s.present > 0 and s.excused is not null and s.present + s.excused <= s.expected

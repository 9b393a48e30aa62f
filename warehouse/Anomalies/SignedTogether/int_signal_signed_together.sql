-- int_signal_signed_together: one session that people signed at, and whether half of them or more, six at least, signed in the very same second
-- grain:   dataset, record_id
-- inputs:  fct_attendance
-- source:  facts.md S-32: people sign one after another; a clerk who enters whole minutes does so in every quarter, and so do his peers
-- columns: unit_id     unit
--          quarter     quarter
--          dataset     dataset of the record
--          record_id   its key there, without the person
--          person_id   person of its key, empty where the record is a unit's own
--          held_on     day of the session
--          signatures  persons who signed
--          together    most of them at one second
--          is_odd      half of them or more, six at least, at once
--          load_id     load that brought the first of its rows
--          row_number  record number of that row in its file
with signed as (
  select a.*, row_number() over (partition by a.session_id order by a.load_id, a.row_number, a.person_id) as place
  from fct_attendance as a
  where a.signed_at is not null
),
second as (
  select s.session_id, s.signed_at, count(*) as together from signed as s group by s.session_id, s.signed_at
),
session as (
  select s.session_id, sum(s.together) as signatures, max(s.together) as together from second as s group by s.session_id
)
select
  h.unit_id, h.quarter, 'attendance' as dataset, s.session_id as record_id, '' as person_id, h.held_on, s.signatures, s.together,
  s.together >= 6 and 2 * s.together >= s.signatures as is_odd, h.load_id, h.row_number
from session as s
join signed as h on h.session_id = s.session_id and h.place = 1
where s.signatures >= 6

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
--          load_id     load that brought the record
--          row_number  record number in its file
with second as (
  select a.session_id, a.signed_at, count(*) as together, min(a.load_id) as load_id, min(a.row_number) as row_number
  from fct_attendance as a
  where a.signed_at is not null
  group by a.session_id, a.signed_at
),
session as (
  select s.session_id, sum(s.together) as signatures, max(s.together) as together, min(s.load_id) as load_id, min(s.row_number) as row_number
  from second as s
  group by s.session_id
),
held as (
  select a.session_id, min(a.unit_id) as unit_id, min(a.quarter) as quarter, min(a.held_on) as held_on
  from fct_attendance as a
  where a.signed_at is not null
  group by a.session_id
)
select
  h.unit_id, h.quarter, 'attendance' as dataset, s.session_id as record_id, '' as person_id, h.held_on, s.signatures, s.together,
  s.together >= 6 and 2 * s.together >= s.signatures as is_odd, s.load_id, s.row_number
from session as s
join held as h on h.session_id = s.session_id
where s.signatures >= 6

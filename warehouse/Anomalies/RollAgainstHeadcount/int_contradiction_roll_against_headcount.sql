-- int_contradiction_roll_against_headcount: a session whose attendance roll does not give the persons present that its record states
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  fct_session, fct_attendance
-- source:  facts.md H-03. Guests stand on no roll, so a joint session, lecture, report meeting or competition contradicts itself only where
--          the roll names more; a roll that names fewer than were due may be unfinished, so there too. A duplicate of session and person is
--          refused by the load.
-- columns: detector         rule that it breaks
--          unit_id          unit that answers for it
--          quarter          quarter of the record
--          dataset          dataset of the record
--          record_id        its key there, without the person
--          person_id        person of its key, empty where the record is a unit's own
--          other_dataset    dataset of the record that it contradicts, empty where it contradicts itself
--          other_record_id  key of that record
--          other_person_id  person of that key
--          excess           how far apart they are, in the unit of the rule; null where nothing can be measured
--          said_zh          what contradicts what, Chinese; names no person
--          said_en          the same in English
--          detail           JSON object of the figures compared
--          load_id          load that brought the record
--          row_number       record number in its file
with roll as (
  select a.session_id, count(*) as listed, count(*) filter (where a.status = 'present') as present
  from fct_attendance as a
  group by a.session_id
),
compared as (
  select
    s.session_id, s.unit_id, s.quarter, s.held_on, s.session_type, s.present as stated, s.expected, r.listed, r.present as on_roll, s.load_id, s.row_number,
    not has_guests(s.session_type)
      and r.listed >= coalesce(s.expected, s.present + coalesce(s.excused, 0) + coalesce(s.unexcused, 0)) as is_whole
  from fct_session as s
  join roll as r on r.session_id = s.session_id
  where s.present is not null
)
select
  'roll_against_headcount' as detector, c.unit_id, c.quarter, 'sessions' as dataset, c.session_id as record_id, '' as person_id,
  'attendance' as other_dataset, c.session_id as other_record_id, '' as other_person_id, cast(abs(c.stated - c.on_roll) as double) as excess,
  '登记实到 ' || c.stated::varchar || ' 人，考勤表上出席 ' || c.on_roll::varchar || ' 人' as said_zh,
  c.stated::varchar || ' stated present, the roll has ' || c.on_roll::varchar as said_en,
  json_object('held_on', c.held_on, 'session_type', c.session_type, 'present', c.stated, 'on_roll', c.on_roll, 'listed', c.listed, 'expected', c.expected) as detail,
  c.load_id, c.row_number
from compared as c
where c.on_roll > c.stated or (c.is_whole and c.on_roll < c.stated)

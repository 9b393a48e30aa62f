-- int_finding_absent_speaker: a person marked absent from a session at which the person spoke
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  fct_attendance, fct_session
-- source:  facts.md S-33
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
select
  'absent_speaker' as detector, a.unit_id, a.quarter, 'attendance' as dataset, a.session_id as record_id, a.person_id,
  'sessions' as other_dataset, a.session_id as other_record_id, '' as other_person_id, cast(null as double) as excess,
  '主讲人在本场考勤中记为' || case a.status when 'excused' then '请假' else '缺席' end as said_zh,
  'a speaker is marked ' || case a.status when 'excused' then 'excused' else 'absent' end || ' from the very session' as said_en,
  json_object('held_on', a.held_on, 'topic', s.topic, 'status', a.status) as detail, a.load_id, a.row_number
from fct_attendance as a
join fct_session as s on s.session_id = a.session_id
where a.status in ('excused', 'unexcused') and position(';' || a.person_id || ';' in ';' || s.speakers || ';') > 0

-- int_contradiction_attendance_above_roster: a session that counts more persons than there were, as a contradiction
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  int_attendance_above_roster, fct_session
-- source:  facts.md H-01 and H-20
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
  'attendance_above_roster' as detector, a.unit_id, a.quarter, 'sessions' as dataset, a.session_id as record_id, '' as person_id,
  case when a.rule = 'above_roster' then 'members' else '' end as other_dataset, '' as other_record_id, '' as other_person_id, cast(a.excess as double) as excess,
  case when a.rule = 'above_roster'
    then '登记 ' || a.counted::varchar || ' 人，当日在册 ' || a.roster::varchar || ' 人'
    else '实到 ' || a.present::varchar || ' 人，应到 ' || a.expected::varchar || ' 人' end as said_zh,
  case when a.rule = 'above_roster'
    then a.counted::varchar || ' persons counted, ' || a.roster::varchar || ' on the roster of that day'
    else a.present::varchar || ' present, ' || a.expected::varchar || ' expected' end as said_en,
  json_object(
    'session_id', a.session_id, 'held_on', a.held_on, 'session_type', a.session_type, 'rule', a.rule, 'present', a.present, 'counted', a.counted,
    'expected', a.expected, 'roster', a.roster) as detail,
  s.load_id, s.row_number
from int_attendance_above_roster as a
join fct_session as s on s.session_id = a.session_id

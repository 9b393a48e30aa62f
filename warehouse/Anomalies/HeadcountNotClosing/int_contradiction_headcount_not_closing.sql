-- int_contradiction_headcount_not_closing: a session whose present, excused and unexcused persons are not those expected
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  fct_session
-- source:  facts.md H-02; the load keeps such rows with the warning headcount
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
  'headcount_not_closing' as detector, s.unit_id, s.quarter, 'sessions' as dataset, s.session_id as record_id, '' as person_id,
  '' as other_dataset, '' as other_record_id, '' as other_person_id,
  cast(abs(s.present + s.excused + s.unexcused - s.expected) as double) as excess,
  '应到 ' || s.expected::varchar || ' 人，而实到、请假、缺席合计 ' || (s.present + s.excused + s.unexcused)::varchar || ' 人' as said_zh,
  s.expected::varchar || ' expected, but present, excused and absent make ' || (s.present + s.excused + s.unexcused)::varchar as said_en,
  json_object('held_on', s.held_on, 'expected', s.expected, 'present', s.present, 'excused', s.excused, 'unexcused', s.unexcused) as detail,
  s.load_id, s.row_number
from fct_session as s
where s.present + s.excused + s.unexcused <> s.expected

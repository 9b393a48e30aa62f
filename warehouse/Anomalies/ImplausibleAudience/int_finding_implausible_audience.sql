-- int_finding_implausible_audience: stated attendances that the stated number of sessions cannot have had
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  fct_claim, int_stating_unit, int_peer_group
-- source:  facts.md S-28: persons a session, of the same unit, period and item, outside 5 to 500 or above the roster; units of five members or more
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
with stated as (
  select
    t.subject_type, t.subject_id, t.period, t.measure, t.item, t.value as times, s.value as sessions, cast(t.value as double) / cast(s.value as double) as audience,
    u.unit_id, u.quarter, g.members, t.load_id, t.row_number
  from fct_claim as t
  join fct_claim as s
    on s.subject_type = t.subject_type and s.subject_id = t.subject_id and s.period = t.period and s.item = t.item and s.measure = 'sessions_held' and s.value > 0
  join int_stating_unit as u on u.subject_type = t.subject_type and u.subject_id = t.subject_id and u.period = t.period
  join int_peer_group as g on g.unit_id = u.unit_id and g.quarter = u.quarter and g.members >= 5
  where t.measure = 'person_times' and t.subject_type = 'unit' and t.value > 0
)
select
  'implausible_audience' as detector, s.unit_id, s.quarter, 'claims' as dataset, claim_key(s.measure, s.item, s.subject_type, s.subject_id, s.period) as record_id, '' as person_id,
  'claims' as other_dataset, claim_key('sessions_held', s.item, s.subject_type, s.subject_id, s.period) as other_record_id, '' as other_person_id, round(s.audience, 6) as excess,
  plain_text_of(s.sessions) || ' 场共 ' || plain_text_of(s.times) || ' 人次，平均每场 ' || plain_text_of(cast(s.audience as decimal(18, 1))) || ' 人，名册 ' || s.members::varchar || ' 人' as said_zh,
  plain_text_of(s.times) || ' attendances at ' || plain_text_of(s.sessions) || ' sessions, ' || plain_text_of(cast(s.audience as decimal(18, 1))) || ' each, with ' || s.members::varchar || ' on the roster' as said_en,
  json_object('period', s.period, 'item', s.item, 'person_times', s.times, 'sessions', s.sessions, 'members', s.members) as detail, s.load_id, s.row_number
from stated as s
where s.audience < 5 or s.audience > 500 or s.audience > s.members

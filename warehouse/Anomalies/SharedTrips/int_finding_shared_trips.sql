-- int_finding_shared_trips: a trip that more than five persons of a unit report to one place on the same days, each under a number of their own
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  fct_trip
-- source:  facts.md S-17: companions share the number of their trip; one number each makes one journey many
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
with counted as (
  select t.unit_id, t.place, t.from_on, t.to_on, count(distinct t.person_id) as persons, count(distinct t.trip_id) as trips
  from fct_trip as t
  where t.unit_id is not null and t.place <> ''
  group by t.unit_id, t.place, t.from_on, t.to_on
  having count(distinct t.person_id) > 5 and count(distinct t.trip_id) > 5
)
select
  'shared_trips' as detector, t.unit_id, t.quarter, 'trips' as dataset, t.trip_id as record_id, t.person_id, '' as other_dataset, '' as other_record_id, '' as other_person_id,
  cast(c.persons as double) as excess,
  c.from_on::varchar || ' 至 ' || c.to_on::varchar || ' 有 ' || c.persons::varchar || ' 人分别报送到' || c.place || '的调研' as said_zh,
  c.persons::varchar || ' persons each report a trip to ' || c.place || ' from ' || c.from_on::varchar || ' to ' || c.to_on::varchar as said_en,
  json_object('place', t.place, 'from_on', t.from_on, 'to_on', t.to_on, 'days', t.days, 'topic', t.topic, 'persons', c.persons) as detail, t.load_id, t.row_number
from counted as c
join fct_trip as t on t.unit_id = c.unit_id and t.place = c.place and t.from_on = c.from_on and t.to_on = c.to_on

-- int_contradiction_attendance_off_roster: a person marked present at a session on a day on which no roster held the person
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  fct_attendance, dim_person
-- source:  facts.md H-04: not yet joined, or left. Where the unit's rosters begin later than the session, nothing is known of that day.
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
with roster as (
  -- An open end as a far day: a comparison that an outer join can hash beside the equality.
  select p.person_id, p.unit_id, p.valid_from, coalesce(p.valid_to, date '9999-12-31') as valid_to from dim_person as p
),
missing as (
  select a.session_id, a.person_id, a.unit_id, a.quarter, a.held_on, a.load_id, a.row_number
  from fct_attendance as a
  left join roster as r on r.person_id = a.person_id and r.valid_from <= a.held_on and r.valid_to >= a.held_on
  where a.status = 'present' and r.person_id is null
),
-- The stretch on a roster that lies nearest to the day, before or after it.
near as (
  select
    m.*, r.unit_id as roster_unit_id, r.valid_from, r.valid_to, min(r.valid_from) over (partition by m.session_id, m.person_id) < m.held_on as was_listed,
    row_number() over (
      partition by m.session_id, m.person_id
      order by case when r.valid_from > m.held_on then r.valid_from - m.held_on else m.held_on - r.valid_to end, r.valid_from desc, r.unit_id
    ) as choice
  from missing as m
  join roster as r on r.person_id = m.person_id
),
kept as (
  select p.unit_id, min(p.valid_from) as first_on from dim_person as p group by p.unit_id
)
select
  'attendance_off_roster' as detector, a.unit_id, a.quarter, 'attendance' as dataset, a.session_id as record_id, a.person_id,
  'members' as other_dataset, a.roster_unit_id as other_record_id, a.person_id as other_person_id,
  cast(case when a.valid_from > a.held_on then a.valid_from - a.held_on else a.held_on - a.valid_to end as double) as excess,
  case
    when not a.was_listed then '出席于 ' || a.held_on::varchar || '，而此人 ' || a.valid_from::varchar || ' 才入册'
    when a.valid_from > a.held_on then '出席于 ' || a.held_on::varchar || '，而当日不在任何名册（' || a.valid_from::varchar || ' 起重新入册）'
    else '出席于 ' || a.held_on::varchar || '，而当日不在任何名册（最近一次到 ' || a.valid_to::varchar || '）'
  end as said_zh,
  case
    when not a.was_listed then 'present on ' || a.held_on::varchar || ', on a roster only from ' || a.valid_from::varchar
    when a.valid_from > a.held_on then 'present on ' || a.held_on::varchar || ', on no roster that day (again from ' || a.valid_from::varchar || ')'
    else 'present on ' || a.held_on::varchar || ', on no roster that day (last until ' || a.valid_to::varchar || ')'
  end as said_en,
  json_object('held_on', a.held_on, 'first_on', a.valid_from, 'last_on', nullif(a.valid_to, date '9999-12-31')) as detail,
  a.load_id, a.row_number
from near as a
join kept as t on t.unit_id = a.roster_unit_id and t.first_on <= a.held_on
where a.choice = 1

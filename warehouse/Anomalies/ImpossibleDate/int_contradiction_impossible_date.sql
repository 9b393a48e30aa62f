-- int_contradiction_impossible_date: a record of a day on which it cannot have happened: written down before, still to come, or of a unit that did not exist
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  int_dated_record, fct_attendance, fct_session, fct_note, dim_period, dim_unit, load_run
-- source:  facts.md H-08. What stands on the register's first day is taken to have stood before (docs/architecture.md). A day that is no day,
--          such as 31 February, is refused by the load.
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
with register as (
  select min(u.valid_from) as first_on from dim_unit as u
),
life as (
  select u.unit_id, min(u.valid_from) as first_on, max(case when u.is_current then u.valid_to end) as last_on
  from dim_unit as u
  group by u.unit_id
),
judged as (
  select
    d.dataset, d.record_id, d.person_id, d.unit_id, d.quarter, d.began_on, d.held_on, d.recorded_at, d.submitted_at, d.load_id, d.row_number,
    cast(r.loaded_at as date) as loaded_on, l.first_on, l.last_on,
    case
      when cast(d.recorded_at as date) < d.began_on then 'recorded_before'
      when cast(d.submitted_at as date) < d.began_on then 'submitted_before'
      when d.began_on > cast(r.loaded_at as date) then 'to_come'
      when d.person_id = '' and l.first_on > g.first_on and d.held_on < l.first_on then 'before_unit'
      when d.person_id = '' and d.began_on > l.last_on then 'after_unit'
    end as rule
  from int_dated_record as d
  join load_run as r on r.load_id = d.load_id
  cross join register as g
  left join life as l on l.unit_id = d.unit_id
),
named as (
  select
    j.dataset, j.record_id, j.person_id, j.unit_id, j.quarter, j.rule, j.began_on as happened_on,
    case j.rule when 'recorded_before' then cast(j.recorded_at as date) when 'submitted_before' then cast(j.submitted_at as date) when 'to_come' then j.loaded_on
      when 'before_unit' then j.first_on else j.last_on end as against_on,
    j.load_id, j.row_number
  from judged as j
  where j.rule is not null and j.unit_id is not null
  union all
  select
    'attendance' as dataset, a.session_id as record_id, a.person_id, a.unit_id, a.quarter, 'signed_outside' as rule, s.held_on as happened_on,
    cast(a.signed_at as date) as against_on, a.load_id, a.row_number
  from fct_attendance as a
  join fct_session as s on s.session_id = a.session_id
  where a.status = 'present' and (cast(a.signed_at as date) < s.held_on or cast(a.signed_at as date) > coalesce(cast(s.end_at as date), s.held_on))
  union all
  select
    'notes' as dataset, n.period as record_id, n.person_id, n.unit_id, n.quarter, 'checked_before' as rule, p.starts_on as happened_on,
    cast(n.checked_at as date) as against_on, n.load_id, n.row_number
  from fct_note as n
  join dim_period as p on p.period = n.period
  where cast(n.checked_at as date) < p.starts_on and n.unit_id is not null
),
chosen as (
  select n.*, row_number() over (partition by n.dataset, n.record_id, n.person_id order by n.rule) as choice
  from named as n
),
worded as (
  select r.rule, r.zh, r.en
  from (
    values
      ('recorded_before', '录入于', 'it was entered on'), ('submitted_before', '报送于', 'it was handed in on'), ('to_come', '装载于', 'it was loaded on'),
      ('before_unit', '单位成立于', 'the unit began on'), ('after_unit', '单位撤销于', 'the unit closed on'),
      ('signed_outside', '签到时间在活动之外：', 'signed outside the session, on'), ('checked_before', '检查于', 'it was checked on')
  ) as r (rule, zh, en)
)
select
  'impossible_date' as detector, n.unit_id, n.quarter, n.dataset, n.record_id, n.person_id, '' as other_dataset, '' as other_record_id, '' as other_person_id,
  cast(abs(n.happened_on - n.against_on) as double) as excess,
  '记录的日期是 ' || n.happened_on::varchar || '，而' || w.zh || ' ' || n.against_on::varchar as said_zh,
  'the record is of ' || n.happened_on::varchar || ', but ' || w.en || ' ' || n.against_on::varchar as said_en,
  json_object('rule', n.rule, 'happened_on', n.happened_on, 'against_on', n.against_on) as detail, n.load_id, n.row_number
from chosen as n
join worded as w on w.rule = n.rule
where n.choice = 1

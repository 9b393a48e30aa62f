-- int_contradiction_hours_beyond_calendar: a record that states more hours or days than there were from its beginning to its end
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  fct_session, fct_training, fct_trip, fct_self_study, dim_period
-- source:  facts.md H-07. A study hour may be 45 minutes; half a day takes two hours at least. A course gives eight study hours a day at
--          most, the bound of the load's warning hours_of_days. The load keeps such rows with a warning.
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
    'sessions' as dataset, s.session_id as record_id, '' as person_id, s.unit_id, s.quarter, s.held_on,
    round(extract(epoch from s.end_at - s.start_at) / 3600, 2) as elapsed, cast(s.hours as double) as hours, cast(s.days as double) as days,
    cast(s.end_at as date) - s.held_on + 1 as calendar_days, s.load_id, s.row_number
  from fct_session as s
  union all
  select
    'trainings' as dataset, t.course_id as record_id, t.person_id, t.unit_id, t.quarter, t.held_on,
    cast(6 * (t.to_on - t.from_on + 1) as double) as elapsed, cast(t.hours as double) as hours, cast(null as double) as days, t.to_on - t.from_on + 1 as calendar_days,
    t.load_id, t.row_number
  from fct_training as t
  union all
  select
    'trips' as dataset, t.trip_id as record_id, t.person_id, t.unit_id, t.quarter, t.held_on, cast(null as double) as elapsed, cast(null as double) as hours,
    cast(t.days as double) as days, t.to_on - t.from_on + 1 as calendar_days, t.load_id, t.row_number
  from fct_trip as t
  union all
  select
    'self_study' as dataset, s.period as record_id, s.person_id, s.unit_id, s.quarter, s.held_on, cast(18 * (p.ends_on - p.starts_on + 1) as double) as elapsed,
    cast(s.hours as double) as hours, cast(null as double) as days, p.ends_on - p.starts_on + 1 as calendar_days, s.load_id, s.row_number
  from fct_self_study as s
  join dim_period as p on p.period = s.period
),
judged as (
  select
    s.*,
    case
      when s.hours > s.elapsed * 4 / 3 + 0.05 then 'hours'
      when s.days > s.calendar_days then 'days'
      when s.dataset = 'sessions' and s.days >= 0.5 and s.elapsed < 2 then 'half_day'
    end as rule
  from stated as s
)
select
  'hours_beyond_calendar' as detector, j.unit_id, j.quarter, j.dataset, j.record_id, j.person_id, '' as other_dataset, '' as other_record_id, '' as other_person_id,
  case j.rule when 'hours' then round(j.hours - j.elapsed * 4 / 3, 2) when 'days' then j.days - j.calendar_days else round(2 - j.elapsed, 2) end as excess,
  case j.rule
    when 'hours' then '记 ' || plain_text_of(j.hours) || ' 学时，而起止之间最多 ' || plain_text_of(round(j.elapsed * 4 / 3, 1)) || ' 学时'
    when 'days' then '记 ' || plain_text_of(j.days) || ' 天，而起止之间只有 ' || j.calendar_days::varchar || ' 天'
    else '记 ' || plain_text_of(j.days) || ' 天，而起止只有 ' || plain_text_of(j.elapsed) || ' 小时'
  end as said_zh,
  case j.rule
    when 'hours' then plain_text_of(j.hours) || ' study hours stated, ' || plain_text_of(round(j.elapsed * 4 / 3, 1)) || ' at most from beginning to end'
    when 'days' then plain_text_of(j.days) || ' days stated, ' || j.calendar_days::varchar || ' from beginning to end'
    else plain_text_of(j.days) || ' days stated, ' || plain_text_of(j.elapsed) || ' hours from beginning to end'
  end as said_en,
  json_object('held_on', j.held_on, 'rule', j.rule, 'hours', j.hours, 'days', j.days, 'elapsed_hours', case when j.dataset = 'sessions' then j.elapsed end, 'calendar_days', j.calendar_days) as detail,
  j.load_id, j.row_number
from judged as j
where j.rule is not null and j.unit_id is not null

-- int_contradiction_more_days_than_calendar: a trip or full-time course of a month, or year, in which a person states more days than the calendar has
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  fct_trip, fct_training, fct_attendance, fct_session
-- source:  facts.md H-06. Of a month its calendar days; of a year its working days, Monday to Friday, with the days of the sessions attended.
--          Every trip and course of the person in that time is a row.
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
with away as (
  select 'trips' as dataset, t.trip_id as record_id, t.person_id, t.unit_id, t.quarter, t.from_on, t.to_on, cast(t.days as double) as days, t.load_id, t.row_number
  from fct_trip as t
  union all
  select
    'trainings' as dataset, t.course_id as record_id, t.person_id, t.unit_id, t.quarter, t.from_on, t.to_on, cast(t.days as double) as days, t.load_id, t.row_number
  from fct_training as t
  where t.course_type = 'offjob'
),
attended as (
  select a.person_id, cast(extract(year from a.held_on) as integer) as year, cast(sum(s.days) as double) as days
  from fct_attendance as a
  join fct_session as s on s.session_id = a.session_id
  where a.status = 'present'
  group by a.person_id, extract(year from a.held_on)
),
stretch as (
  select
    a.*, substr(month_code_of(a.from_on), 1, 4) as year,
    case when month_code_of(a.from_on) = month_code_of(a.to_on) then month_code_of(a.from_on) end as month,
    extract(year from a.from_on) = extract(year from a.to_on) as is_of_one_year
  from away as a
),
in_month as (
  select s.person_id, s.month as period, sum(s.days) as days, cast(date_diff('day', date_trunc('month', min(s.from_on)), date_trunc('month', min(s.from_on)) + interval 1 month) as double) as most
  from stretch as s
  where s.month is not null
  group by s.person_id, s.month
),
in_year as (
  select s.person_id, s.year as period, sum(s.days) + coalesce(max(t.days), 0) as days, max(w.days) as most
  from stretch as s
  left join attended as t on t.person_id = s.person_id and t.year = cast(s.year as integer)
  join (
    select y.year, cast(count(*) as double) as days
    from (select distinct extract(year from a.from_on) as year from away as a) as y
    join (select unnest(range(0, 366))::integer as n) as n on extract(year from make_date(y.year::integer, 1, 1) + n.n) = y.year
    where weekday_of(make_date(y.year::integer, 1, 1) + n.n) <= 5
    group by y.year
  ) as w on w.year = cast(s.year as integer)
  where s.is_of_one_year
  group by s.person_id, s.year
),
too_many as (
  select m.person_id, m.period, m.days, m.most from in_month as m where m.days > m.most
  union all
  select y.person_id, y.period, y.days, y.most from in_year as y where y.days > y.most
),
named as (
  select
    s.dataset, s.record_id, s.person_id, s.unit_id, s.quarter, s.load_id, s.row_number, t.period, t.days, t.most,
    row_number() over (partition by s.dataset, s.record_id, s.person_id order by length(t.period) desc, t.period) as choice
  from stretch as s
  join too_many as t on t.person_id = s.person_id and (t.period = s.month or (t.period = s.year and s.is_of_one_year))
  where s.unit_id is not null
)
select
  'more_days_than_calendar' as detector, n.unit_id, n.quarter, n.dataset, n.record_id, n.person_id, '' as other_dataset, '' as other_record_id, '' as other_person_id,
  n.days - n.most as excess,
  n.period || ' 内同一人调研、脱产培训等合计 ' || plain_text_of(n.days) || ' 天，而该期间只有 ' || plain_text_of(n.most) || ' 天' as said_zh,
  'in ' || n.period || ' trips and full-time courses of one person make ' || plain_text_of(n.days) || ' days of ' || plain_text_of(n.most) as said_en,
  json_object('period', n.period, 'days', n.days, 'most', n.most) as detail, n.load_id, n.row_number
from named as n
where n.choice = 1

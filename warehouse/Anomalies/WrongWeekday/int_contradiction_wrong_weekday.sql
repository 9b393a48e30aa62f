-- int_contradiction_wrong_weekday: a session that names a day of the week in its topic or form and was held on another, or an afternoon session held before noon
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  fct_session
-- source:  facts.md H-09, SYS-12 每周一学习, SYS-15 周五下午. What a system asks of a weekday is counted by dim_requirement.weekday, so a session of
--          another day earns nothing there and contradicts only what itself says; one that says it was postponed contradicts nothing.
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
with word as (
  select w.day, w.zh, w.en
  from (
    values
      (1, '一', 'Monday'), (2, '二', 'Tuesday'), (3, '三', 'Wednesday'), (4, '四', 'Thursday'), (5, '五', 'Friday'), (6, '六', 'Saturday'),
      (7, '日', 'Sunday'), (7, '天', 'Sunday')
  ) as w (day, zh, en)
),
named as (
  select s.session_id, s.unit_id, s.quarter, s.held_on, s.start_at, s.load_id, s.row_number, coalesce(s.topic, '') || ' ' || coalesce(s.carrier, '') as words
  from fct_session as s
  where (s.topic like '%周%' or s.topic like '%星期%' or s.carrier like '%周%' or s.carrier like '%星期%')
),
said as (
  select
    n.*, w.day,
    case when n.words like '%周' || w.zh || '下午%' or n.words like '%星期' || w.zh || '下午%' then 1 else 0 end as is_afternoon
  from named as n
  join word as w on n.words like '%每周' || w.zh || '%' or n.words like '%周' || w.zh || '学习%' or n.words like '%周' || w.zh || '下午%' or n.words like '%星期' || w.zh || '%'
  where n.words not like '%顺延%' and n.words not like '%推迟%' and n.words not like '%改期%' and n.words not like '%补课%' and n.words not like '%补学%' and n.words not like '%调整%'
),
-- A text may name several days; one of them suffices.
judged as (
  select
    s.session_id, s.unit_id, s.quarter, s.held_on, s.start_at, s.load_id, s.row_number, s.words, min(s.day) as day,
    max(case when s.day = weekday_of(s.held_on) then 1 else 0 end) as is_right_day,
    max(case when s.day = weekday_of(s.held_on) and s.is_afternoon = 1 and extract(hour from s.start_at) < 12 then 1 else 0 end) as is_morning
  from said as s
  group by s.session_id, s.unit_id, s.quarter, s.held_on, s.start_at, s.load_id, s.row_number, s.words
)
select
  'wrong_weekday' as detector, j.unit_id, j.quarter, 'sessions' as dataset, j.session_id as record_id, '' as person_id,
  '' as other_dataset, '' as other_record_id, '' as other_person_id, cast(null as double) as excess,
  '“' || trim(j.words) || '”，而活动始于 ' || j.start_at::varchar || '（星期' || d.zh || '）' as said_zh,
  'it names itself “' || trim(j.words) || '” and began ' || j.start_at::varchar || ', a ' || d.en as said_en,
  json_object('held_on', j.held_on, 'start_at', j.start_at, 'named', trim(j.words), 'weekday', weekday_of(j.held_on)) as detail, j.load_id, j.row_number
from judged as j
join word as d on d.day = weekday_of(j.held_on) and d.zh <> '天'
where j.is_right_day = 0 or j.is_morning = 1

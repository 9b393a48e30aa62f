-- int_contradiction_wrong_weekday: a session held on another day of the week than it names, or a week stated as done whose sessions were all on other days than the system asks
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  fct_session, fct_claim, dim_requirement, fct_enrolment, rule_measure_source, rule_measure_filter, dim_period
-- source:  facts.md H-09, SYS-12 每周一学习, SYS-15 周五下午. A session contradicts what itself says, unless it says it was postponed. Where a system
--          asks for a day of the week (dim_requirement.weekday), a week stated as done contradicts the sessions of that kind that were all
--          held on other days. 每周一课 and its like say how often, not when.
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
  join word as w on (n.words like '%每周' || w.zh || '%' and not says_how_often(n.words, w.zh)) or n.words like '%周' || w.zh || '学习%' or n.words like '%周' || w.zh || '下午%' or n.words like '%星期' || w.zh || '%'
  where n.words not like '%顺延%' and n.words not like '%推迟%' and n.words not like '%改期%' and n.words not like '%补课%' and n.words not like '%补学%' and n.words not like '%调整%'
),
asked as (
  select distinct r.measure, r.weekday, r.system_id, r.version from dim_requirement as r where r.weekday is not null
),
week as (
  select
    c.subject_id as unit_id, p.quarter, c.measure, c.item, c.period, c.value, a.weekday, s.session_id, s.held_on, c.load_id, c.row_number,
    max(case when weekday_of(s.held_on) = a.weekday then 1 else 0 end) over (partition by c.subject_id, c.measure, c.item, c.period) as on_day,
    row_number() over (partition by c.subject_id, c.measure, c.item, c.period order by s.held_on, s.session_id) as choice
  from fct_claim as c
  join asked as a on a.measure = c.measure
  join dim_period as p on p.period = c.period and p.kind = 'week'
  join fct_enrolment as e
    on e.system_id = a.system_id and e.version = a.version and e.subject_type = 'unit' and e.subject_id = c.subject_id and substr(e.period, 1, 4) = substr(c.period, 1, 4)
  join rule_measure_source as m on m.measure = c.measure and m.dataset = 'sessions'
  join rule_measure_filter as f on f.measure = c.measure and f.column_name = 'session_type'
  join fct_session as s on s.unit_id = c.subject_id and s.session_type = f.code and s.held_on >= p.starts_on and s.held_on <= p.ends_on
  where c.subject_type = 'unit' and c.value > 0
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
union all
select
  'wrong_weekday' as detector, w.unit_id, w.quarter, 'claims' as dataset, claim_key(w.measure, w.item, 'unit', w.unit_id, w.period) as record_id, '' as person_id,
  'sessions' as other_dataset, w.session_id as other_record_id, '' as other_person_id, cast(null as double) as excess,
  w.period || ' 申报已按规定于星期' || d.zh || '学习，而该周的活动在星期' || h.zh as said_zh,
  w.period || ' is stated as done, which is asked for on a ' || d.en || '; the session of that week was on a ' || h.en as said_en,
  json_object('measure', w.measure, 'period', w.period, 'value', w.value, 'held_on', w.held_on, 'asked_weekday', w.weekday) as detail, w.load_id, w.row_number
from week as w
join word as d on d.day = w.weekday and d.zh <> '天'
join word as h on h.day = weekday_of(w.held_on) and h.zh <> '天'
where w.on_day = 0 and w.choice = 1

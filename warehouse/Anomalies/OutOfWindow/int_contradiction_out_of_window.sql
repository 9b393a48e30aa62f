-- int_contradiction_out_of_window: points entered outside the window of the calendar or reviewed before the self score, or a result published before it was decided
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  fct_score, fct_decision, fct_calendar, int_stating_unit, dim_unit
-- source:  facts.md H-22. Windows are those of the calendar for the system, period, level and kind, the narrowest row that fits; where it
--          names none, nothing is out of it.
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
with scored as (
  select s.system_id, s.indicator_id, s.subject_type, s.subject_id, s.period, s.assessor, s.points, cast(s.scored_at as date) as scored_on, s.scored_at, u.unit_id, u.quarter, s.load_id, s.row_number
  from fct_score as s
  join int_stating_unit as u on u.subject_type = s.subject_type and u.subject_id = s.subject_id and u.period = s.period
  where s.scored_at is not null
),
spoken as (
  select distinct s.system_id, s.period, s.unit_id, coalesce(d.level, '') as level, coalesce(d.kind, '') as kind
  from scored as s
  left join dim_unit as d on d.unit_id = s.unit_id and d.is_current
),
windowed as (
  select
    s.system_id, s.period, s.unit_id, c.self_from, c.self_to, c.review_from, c.review_to,
    row_number() over (
      partition by s.system_id, s.period, s.unit_id
      order by case when c.level <> '' and c.kind <> '' then 0 when c.level <> '' then 1 when c.kind <> '' then 2 else 3 end
    ) as choice
  from spoken as s
  join fct_calendar as c on c.system_id = s.system_id and c.period = s.period and (c.level = '' or c.level = s.level) and (c.kind = '' or c.kind = s.kind)
),
outside as (
  select
    'outside_window' as rule, s.system_id, s.indicator_id, s.subject_type, s.subject_id, s.period, s.assessor, s.scored_on, s.unit_id, s.quarter, s.load_id, s.row_number,
    case s.assessor when 'self' then w.self_from else w.review_from end as window_from, case s.assessor when 'self' then w.self_to else w.review_to end as window_to
  from scored as s
  join windowed as w on w.system_id = s.system_id and w.period = s.period and w.unit_id = s.unit_id and w.choice = 1
),
early_review as (
  select
    r.system_id, r.indicator_id, r.subject_type, r.subject_id, r.period, r.scored_on, o.scored_on as self_on, r.unit_id, r.quarter, r.load_id, r.row_number
  from scored as r
  join scored as o
    on o.system_id = r.system_id and o.indicator_id = r.indicator_id and o.subject_type = r.subject_type and o.subject_id = r.subject_id and o.period = r.period and o.assessor = 'self'
  where r.assessor = 'review' and r.scored_at < o.scored_at
),
last_self as (
  select s.system_id, s.subject_type, s.subject_id, s.period, max(s.scored_on) as self_on from scored as s where s.assessor = 'self'
  group by s.system_id, s.subject_type, s.subject_id, s.period
),
judged as (
  select
    d.decision_id, d.subject_type, d.subject_id, d.period, cast(d.decided_at as date) as decided_on, d.publish_from, l.self_on, u.unit_id, u.quarter, d.load_id, d.row_number,
    case when d.publish_from < cast(d.decided_at as date) then 'published_before_decided' when cast(d.decided_at as date) < l.self_on then 'decided_before_self' end as rule
  from fct_decision as d
  join int_stating_unit as u on u.subject_type = d.subject_type and u.subject_id = d.subject_id and u.period = d.period
  left join last_self as l on l.system_id = d.system_id and l.subject_type = d.subject_type and l.subject_id = d.subject_id and l.period = d.period
)
select
  'out_of_window' as detector, o.unit_id, o.quarter, 'scores' as dataset,
  score_key(o.system_id, o.indicator_id, o.subject_type, o.subject_id, o.period, o.assessor) as record_id,
  case when o.subject_type = 'person' then o.subject_id else '' end as person_id, 'calendar' as other_dataset, o.system_id || '/' || o.period as other_record_id, '' as other_person_id,
  cast(case when o.scored_on < o.window_from then o.window_from - o.scored_on else o.scored_on - o.window_to end as double) as excess,
  o.indicator_id || case o.assessor when 'self' then ' 自评于 ' else ' 考评于 ' end || o.scored_on::varchar || '，而规定时间为 ' || coalesce(o.window_from::varchar, '') || ' 至 ' || coalesce(o.window_to::varchar, '') as said_zh,
  o.indicator_id || case o.assessor when 'self' then ' self-scored on ' else ' reviewed on ' end || o.scored_on::varchar || ', the window is ' || coalesce(o.window_from::varchar, '') || ' to ' || coalesce(o.window_to::varchar, '') as said_en,
  json_object('rule', o.rule, 'system_id', o.system_id, 'indicator_id', o.indicator_id, 'period', o.period, 'assessor', o.assessor, 'scored_on', o.scored_on, 'window_from', o.window_from, 'window_to', o.window_to) as detail,
  o.load_id, o.row_number
from outside as o
where o.scored_on < o.window_from or o.scored_on > o.window_to
union all
select
  'out_of_window' as detector, e.unit_id, e.quarter, 'scores' as dataset,
  score_key(e.system_id, e.indicator_id, e.subject_type, e.subject_id, e.period, 'review') as record_id,
  case when e.subject_type = 'person' then e.subject_id else '' end as person_id, 'scores' as other_dataset,
  score_key(e.system_id, e.indicator_id, e.subject_type, e.subject_id, e.period, 'self') as other_record_id,
  case when e.subject_type = 'person' then e.subject_id else '' end as other_person_id, cast(e.self_on - e.scored_on as double) as excess,
  e.indicator_id || ' 考评于 ' || e.scored_on::varchar || '，早于 ' || e.self_on::varchar || ' 的自评' as said_zh,
  e.indicator_id || ' reviewed on ' || e.scored_on::varchar || ', before the self score of ' || e.self_on::varchar as said_en,
  json_object('rule', 'reviewed_before_self', 'system_id', e.system_id, 'indicator_id', e.indicator_id, 'period', e.period, 'scored_on', e.scored_on, 'self_on', e.self_on) as detail,
  e.load_id, e.row_number
from early_review as e
union all
select
  'out_of_window' as detector, j.unit_id, j.quarter, 'decisions' as dataset, j.decision_id as record_id, case when j.subject_type = 'person' then j.subject_id else '' end as person_id,
  '' as other_dataset, '' as other_record_id, '' as other_person_id,
  cast(case j.rule when 'published_before_decided' then j.decided_on - j.publish_from else j.self_on - j.decided_on end as double) as excess,
  case j.rule when 'published_before_decided' then j.publish_from::varchar || ' 公示，而 ' || j.decided_on::varchar || ' 才评定' else j.decided_on::varchar || ' 评定，而 ' || j.self_on::varchar || ' 才自评' end as said_zh,
  case j.rule when 'published_before_decided' then 'published from ' || j.publish_from::varchar || ', decided on ' || j.decided_on::varchar else 'decided on ' || j.decided_on::varchar || ', self-scored on ' || j.self_on::varchar end as said_en,
  json_object('rule', j.rule, 'period', j.period, 'decided_on', j.decided_on, 'publish_from', j.publish_from, 'self_on', j.self_on) as detail, j.load_id, j.row_number
from judged as j
where j.rule is not null

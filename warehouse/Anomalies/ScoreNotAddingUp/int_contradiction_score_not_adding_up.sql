-- int_contradiction_score_not_adding_up: points of an indicator that are not the sum of the points of its parts, entered by the same assessor
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  fct_score, int_stating_unit, dim_indicator, fct_enrolment
-- source:  facts.md H-11. Only where all parts were entered, and only leaves count once; points below 0 or above the most are refused by the
--          load (score_out_of_range), see refused_contradiction.
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
with part as (
  select i.system_id, i.version, i.profile, i.parent_id, count(*) as parts
  from dim_indicator as i
  where i.parent_id is not null
  group by i.system_id, i.version, i.profile, i.parent_id
),
-- Of several enrolments of a year that of the very period, else the latest; chosen once for all scores of a subject and period.
scored as (
  select distinct f.system_id, f.subject_type, f.subject_id, f.period
  from fct_score as f
  where f.system_id in (select p.system_id from part as p)
),
enrolled as (
  select
    f.system_id, f.subject_type, f.subject_id, f.period, e.version, coalesce(e.profile, '') as profile,
    row_number() over (
      partition by f.system_id, f.subject_type, f.subject_id, f.period
      order by case when e.period = f.period then 0 else 1 end, e.period desc
    ) as choice
  from scored as f
  join fct_enrolment as e on e.system_id = f.system_id and e.subject_type = f.subject_type and e.subject_id = f.subject_id and substr(e.period, 1, 4) = substr(f.period, 1, 4)
),
entered as (
  select f.*, n.version, n.profile
  from fct_score as f
  join enrolled as n on n.system_id = f.system_id and n.subject_type = f.subject_type and n.subject_id = f.subject_id and n.period = f.period and n.choice = 1
),
added as (
  select
    s.system_id, s.version, s.profile, i.parent_id, s.subject_type, s.subject_id, s.period, s.assessor, count(*) as parts, sum(s.points) as points
  from entered as s
  join dim_indicator as i on i.system_id = s.system_id and i.version = s.version and i.profile = s.profile and i.indicator_id = s.indicator_id and i.parent_id is not null
  group by s.system_id, s.version, s.profile, i.parent_id, s.subject_type, s.subject_id, s.period, s.assessor
)
select
  'score_not_adding_up' as detector, u.unit_id, u.quarter, 'scores' as dataset,
  score_key(s.system_id, s.indicator_id, s.subject_type, s.subject_id, s.period, s.assessor) as record_id,
  case when s.subject_type = 'person' then s.subject_id else '' end as person_id,
  '' as other_dataset, '' as other_record_id, '' as other_person_id, cast(abs(s.points - a.points) as double) as excess,
  s.indicator_id || ' 记 ' || plain_text_of(s.points) || ' 分，而其各项之和为 ' || plain_text_of(a.points) || ' 分' as said_zh,
  s.indicator_id || ' has ' || plain_text_of(s.points) || ' points, its parts add up to ' || plain_text_of(a.points) as said_en,
  json_object('system_id', s.system_id, 'indicator_id', s.indicator_id, 'period', s.period, 'assessor', s.assessor, 'points', s.points, 'parts', a.parts, 'sum_of_parts', a.points) as detail,
  s.load_id, s.row_number
from entered as s
join added as a
  on a.system_id = s.system_id and a.version = s.version and a.profile = s.profile and a.parent_id = s.indicator_id and a.subject_type = s.subject_type
  and a.subject_id = s.subject_id and a.period = s.period and a.assessor = s.assessor
join part as p on p.system_id = s.system_id and p.version = s.version and p.profile = s.profile and p.parent_id = s.indicator_id and p.parts = a.parts
join int_stating_unit as u on u.subject_type = s.subject_type and u.subject_id = s.subject_id and u.period = s.period
where abs(s.points - a.points) > 0.005

-- int_finding_reviewer_drift: points given by a reviewer whose marks lie far above those of the others
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  fct_score, int_stating_unit, dim_indicator
-- source:  facts.md S-20: mean more than 1.5 standard deviations above the mean of the reviewers, or never below 95 % of what can be had. At
--          least 20 marks of a reviewer and five reviewers of a system and year.
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
with mark as (
  select
    s.system_id, s.indicator_id, s.subject_type, s.subject_id, s.period, substr(s.period, 1, 4) as year, s.assessor_id, cast(s.points as double) / i.most as share, s.points, i.most,
    s.load_id, s.row_number
  from fct_score as s
  join (select d.system_id, d.indicator_id, cast(max(d.max_points) as double) as most from dim_indicator as d where d.is_leaf group by d.system_id, d.indicator_id) as i
    on i.system_id = s.system_id and i.indicator_id = s.indicator_id and i.most > 0
  where s.assessor = 'review' and s.assessor_id <> ''
),
reviewer as (
  select m.system_id, m.year, m.assessor_id, count(*) as marks, round(avg(m.share), 12) as mean, min(m.share) as least
  from mark as m
  group by m.system_id, m.year, m.assessor_id
  having count(*) >= 20
),
field as (
  select r.system_id, r.year, count(*) as reviewers, round(avg(r.mean), 12) as mean, round(stddev_samp(r.mean), 12) as deviation
  from reviewer as r
  group by r.system_id, r.year
  having count(*) >= 5
),
drifted as (
  select r.system_id, r.year, r.assessor_id, r.marks, r.mean, r.least, f.mean as others, (r.mean - f.mean) / nullif(f.deviation, 0) as drift
  from reviewer as r
  join field as f on f.system_id = r.system_id and f.year = r.year
  where r.mean > f.mean + 1.5 * f.deviation or (r.least >= 0.95 and f.mean < 0.95)
)
select
  'reviewer_drift' as detector, u.unit_id, u.quarter, 'scores' as dataset,
  score_key(m.system_id, m.indicator_id, m.subject_type, m.subject_id, m.period, 'review') as record_id,
  case when m.subject_type = 'person' then m.subject_id else '' end as person_id, '' as other_dataset, '' as other_record_id, '' as other_person_id,
  round(d.drift, 2) as excess,
  '考评人平均给分 ' || cast(round(100 * d.mean) as integer)::varchar || '%（' || d.marks::varchar || ' 项），其他考评人平均 ' || cast(round(100 * d.others) as integer)::varchar || '%' as said_zh,
  'the reviewer gives ' || cast(round(100 * d.mean) as integer)::varchar || '% on average (' || d.marks::varchar || ' marks), reviewers ' || cast(round(100 * d.others) as integer)::varchar || '%' as said_en,
  json_object('system_id', m.system_id, 'indicator_id', m.indicator_id, 'period', m.period, 'assessor_id', m.assessor_id, 'points', m.points, 'max_points', m.most, 'mean', round(d.mean, 4), 'others', round(d.others, 4)) as detail,
  m.load_id, m.row_number
from drifted as d
join mark as m on m.system_id = d.system_id and m.year = d.year and m.assessor_id = d.assessor_id
join int_stating_unit as u on u.subject_type = m.subject_type and u.subject_id = m.subject_id and u.period = m.period
where m.share >= 0.95

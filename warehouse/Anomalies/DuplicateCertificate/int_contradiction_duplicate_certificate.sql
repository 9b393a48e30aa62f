-- int_contradiction_duplicate_certificate: a certificate of two persons or two courses, or a commendation by one document given twice or in two years
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  fct_training, fct_award
-- source:  facts.md H-19, GH-4.5. A document may commend many at once: only two years of one number, or the same subject and title twice,
--          contradict each other.
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
with certificate as (
  select
    t.course_id as record_id, t.person_id, t.unit_id, t.quarter, t.held_on, trim(t.certificate_no) as number, t.load_id, t.row_number,
    min(t.person_id || '/' || t.course_id) over (partition by trim(t.certificate_no)) as first_key,
    max(t.person_id || '/' || t.course_id) over (partition by trim(t.certificate_no)) as last_key
  from fct_training as t
  where trim(t.certificate_no) <> ''
),
award as (
  select
    a.award_id, case when a.subject_type = 'person' then a.subject_id else '' end as person_id, a.unit_id, a.quarter, a.awarded_on, a.subject_id, coalesce(a.issuer, '') as issuer,
    trim(a.doc_no) as number, coalesce(a.title, '') as title, extract(year from a.awarded_on) as year, a.load_id, a.row_number
  from fct_award as a
  where trim(a.doc_no) <> ''
),
award_pair as (
  select
    a.award_id, a.person_id, a.unit_id, a.quarter, a.awarded_on, a.number, a.load_id, a.row_number, b.award_id as other_award_id, b.person_id as other_person_id, b.awarded_on as other_on,
    row_number() over (partition by a.award_id order by case when b.subject_id = a.subject_id then 0 else 1 end, b.award_id) as choice
  from award as a
  join award as b on b.number = a.number and b.issuer = a.issuer and b.award_id <> a.award_id and (b.year <> a.year or (b.subject_id = a.subject_id and b.title = a.title))
)
select
  'duplicate_certificate' as detector, c.unit_id, c.quarter, 'trainings' as dataset, c.record_id, c.person_id,
  'trainings' as other_dataset, o.record_id as other_record_id, o.person_id as other_person_id, cast(null as double) as excess,
  '证书 ' || c.number || ' 又用于' || case when o.person_id <> c.person_id then '另一人' else '同一人的另一门课程' end as said_zh,
  'certificate ' || c.number || ' also stands for ' || case when o.person_id <> c.person_id then 'another person' else 'another course of the same person' end as said_en,
  json_object('held_on', c.held_on, 'certificate_no', c.number, 'other_held_on', o.held_on, 'other_unit_id', o.unit_id) as detail, c.load_id, c.row_number
from certificate as c
join certificate as o on o.number = c.number and o.person_id || '/' || o.record_id = case when c.person_id || '/' || c.record_id = c.first_key then c.last_key else c.first_key end
where c.first_key <> c.last_key and c.unit_id is not null
union all
select
  'duplicate_certificate' as detector, p.unit_id, p.quarter, 'awards' as dataset, p.award_id as record_id, p.person_id,
  'awards' as other_dataset, p.other_award_id as other_record_id, p.other_person_id, cast(null as double) as excess,
  '表彰文号 ' || p.number || ' 在 ' || p.awarded_on::varchar || ' 与 ' || p.other_on::varchar || ' 两次使用' as said_zh,
  'document ' || p.number || ' stands for commendations of ' || p.awarded_on::varchar || ' and ' || p.other_on::varchar as said_en,
  json_object('awarded_on', p.awarded_on, 'doc_no', p.number, 'other_on', p.other_on) as detail, p.load_id, p.row_number
from award_pair as p
where p.choice = 1 and p.unit_id is not null

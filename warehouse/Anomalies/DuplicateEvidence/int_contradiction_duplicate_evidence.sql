-- int_contradiction_duplicate_evidence: a record whose evidence is the very file that an earlier event of its dataset gives as its own
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  int_dated_record
-- source:  facts.md H-18. The first to use a file is no copy, so that whoever is copied from is not flagged. A sheet that proves one event
--          for several people is one use. A file that more than ten units hand in is a form, no evidence.
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
with proven as (
  select
    d.dataset, d.record_id, d.person_id, d.unit_id, d.quarter, d.held_on, d.evidence_hash, d.load_id, d.row_number,
    -- Of notes, self-study and readings the key is a period or a book, so that the person tells the event.
    d.record_id || case when d.dataset in ('notes', 'self_study', 'readings') then '/' || d.person_id else '' end as event_id,
    coalesce(d.recorded_at, d.submitted_at, cast(d.held_on as timestamp)) as used_at
  from int_dated_record as d
  where d.evidence_hash <> '' and d.unit_id is not null
),
ordered as (
  select
    p.*, row_number() over (partition by p.dataset, p.evidence_hash order by p.used_at, p.held_on, p.event_id, p.person_id) as place
  from proven as p
),
used as (
  select o.dataset, o.evidence_hash, count(distinct o.event_id) as uses, count(distinct o.unit_id) as units
  from ordered as o
  group by o.dataset, o.evidence_hash
)
select
  'duplicate_evidence' as detector, o.unit_id, o.quarter, o.dataset, o.record_id, o.person_id, o.dataset as other_dataset,
  f.record_id as other_record_id, f.person_id as other_person_id, cast(u.uses as double) as excess,
  '佐证文件与 ' || f.held_on::varchar || ' 的另一条记录完全相同，共被 ' || u.uses::varchar || ' 条记录使用' as said_zh,
  'the evidence is the same file as that of another record of ' || f.held_on::varchar || '; ' || u.uses::varchar || ' records use it' as said_en,
  json_object('held_on', o.held_on, 'evidence_hash', o.evidence_hash, 'uses', u.uses, 'units', u.units, 'other_held_on', f.held_on, 'other_unit_id', f.unit_id) as detail,
  o.load_id, o.row_number
from used as u
join ordered as f on f.dataset = u.dataset and f.evidence_hash = u.evidence_hash and f.place = 1
join ordered as o on o.dataset = u.dataset and o.evidence_hash = u.evidence_hash and o.event_id <> f.event_id
where u.uses > 1 and u.units <= 10

-- int_finding_cloned_ballots: a ballot on a unit whose votes are those of more than two other units to the last one
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  fct_ballot
-- source:  facts.md S-18: identical in more than three units; with ten valid votes or more, so that agreement is no accident, and not all for
--          one option; ballots on members are many and of one size, so that they agree by chance
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
with counted as (
  select
    b.ballot_id, b.subject_type, b.subject_id, b.unit_id, b.quarter, b.held_on, b.question, b.eligible, b.returned, b.valid, b.option_counts, b.load_id, b.row_number,
    coalesce(b.eligible, -1)::varchar || '/' || coalesce(b.returned, -1)::varchar || '/' || b.valid::varchar || '/' || b.option_counts as figures
  from fct_ballot as b
  where b.subject_type = 'unit' and b.valid >= 10 and b.option_counts <> '' and position(':' || b.valid::varchar in b.option_counts) = 0
),
cloned as (
  select c.quarter, c.question, c.figures, count(distinct c.unit_id) as units, count(*) as ballots
  from counted as c
  group by c.quarter, c.question, c.figures
  having count(distinct c.unit_id) > 3
),
field as (
  select c.quarter, c.question, count(distinct c.unit_id) as units from counted as c group by c.quarter, c.question
)
select
  'cloned_ballots' as detector, c.unit_id, c.quarter, 'ballots' as dataset, c.ballot_id as record_id, case when c.subject_type = 'person' then c.subject_id else '' end as person_id,
  '' as other_dataset, '' as other_record_id, '' as other_person_id, cast(k.units as double) as excess,
  '得票与另外 ' || (k.units - 1)::varchar || ' 个单位完全相同：' || c.option_counts as said_zh,
  'the votes are those of ' || (k.units - 1)::varchar || ' other units: ' || c.option_counts as said_en,
  json_object('held_on', c.held_on, 'question', c.question, 'eligible', c.eligible, 'returned', c.returned, 'valid', c.valid, 'option_counts', c.option_counts, 'units', k.units, 'units_voting', f.units) as detail,
  c.load_id, c.row_number
from counted as c
join cloned as k on k.quarter = c.quarter and k.question = c.question and k.figures = c.figures
join field as f on f.quarter = c.quarter and f.question = c.question
-- Hundreds of ballots of one size agree by chance; a twentieth of the city does not.
where k.units > 3 and (f.units < 80 or k.units > 0.05 * f.units)

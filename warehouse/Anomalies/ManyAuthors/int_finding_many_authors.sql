-- int_finding_many_authors: a report that more than two persons count as their own, though they went on no trip together
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  fct_paper, fct_trip
-- source:  facts.md S-16. Named together on one trip they may have written together; more than five are too many for any. Reports of one unit
--          with the same title, length and day are one report too.
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
with signed as (
  select p.paper_id, p.trip_id, p.unit_id, p.person_id, p.authors, p.quarter, p.held_on, p.title, p.kind, p.load_id, p.row_number,
    -- One title, length and day in one unit: the same report under another number.
    count(*) over (partition by p.unit_id, plain_letters_of(p.title), p.words, p.held_on) as claimants,
    min(p.paper_id) over (partition by p.unit_id, plain_letters_of(p.title), p.words, p.held_on) as first_paper
  from fct_paper as p
  where p.unit_id is not null and p.kind in ('research_report', 'research_article')
),
together as (
  select s.paper_id, count(distinct t.person_id) as persons
  from (select distinct s.paper_id, s.trip_id from signed as s where s.trip_id <> '') as s
  join fct_trip as t on t.trip_id = s.trip_id
  group by s.paper_id
)
select
  'many_authors' as detector, s.unit_id, s.quarter, 'papers' as dataset, s.paper_id as record_id, s.person_id,
  case when s.first_paper <> s.paper_id then 'papers' else '' end as other_dataset, case when s.first_paper <> s.paper_id then s.first_paper else '' end as other_record_id,
  '' as other_person_id, cast(case when s.authors > s.claimants then s.authors else s.claimants end as double) as excess,
  '《' || s.title || '》由 ' || (case when s.authors > s.claimants then s.authors else s.claimants end)::varchar || ' 人各计一篇' as said_zh,
  '“' || s.title || '” counts for ' || (case when s.authors > s.claimants then s.authors else s.claimants end)::varchar || ' persons' as said_en,
  json_object('held_on', s.held_on, 'title', s.title, 'authors', s.authors, 'claimants', s.claimants, 'on_trip', t.persons) as detail, s.load_id, s.row_number
from signed as s
left join together as t on t.paper_id = s.paper_id
where (s.authors > 2 and (coalesce(t.persons, 0) < s.authors or s.authors > 5)) or s.claimants > 2 and s.claimants > s.authors

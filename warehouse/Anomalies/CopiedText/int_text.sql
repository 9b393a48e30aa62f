-- int_text: one text that was handed in: notes of a person, a paper, a document
-- grain:   text_id
-- inputs:  fct_note, fct_paper, fct_document, stg_documents
-- source:  facts.md RT-03, RT-06, RT-07. A paper of several authors is one text, under the first of them. Letters and digits alone are
--          compared, in lower case.
-- columns: text_id     number of the text within one build, in the order in which they were written down
--          dataset     notes, papers or documents
--          record_id   key in its dataset, without the person
--          person_id   person of the key, empty where the text is a unit's own
--          unit_id     unit that answers for it
--          quarter     quarter it counts in
--          held_on     day it counts on
--          written_at  when it was entered, else handed in, else the day it counts on
--          title       title, null for notes
--          text        text as handed in
--          plain       its letters and digits in lower case, nothing between them
--          load_id     load that brought it
--          row_number  record number in its file
with author as (
  select
    p.paper_id, p.person_id, p.unit_id, p.quarter, p.held_on, p.recorded_at, p.submitted_at, p.title, p.text, p.load_id, p.row_number,
    row_number() over (partition by p.paper_id order by p.person_id) as choice
  from fct_paper as p
  where p.text <> '' and p.unit_id is not null
),
handed_in as (
  select
    'notes' as dataset, n.period as record_id, n.person_id, n.unit_id, n.quarter, n.held_on, coalesce(n.recorded_at, n.submitted_at, cast(n.held_on as timestamp)) as written_at,
    cast(null as varchar) as title, n.text, n.load_id, n.row_number
  from fct_note as n
  where n.text <> '' and n.unit_id is not null
  union all
  select
    'papers' as dataset, a.paper_id as record_id, a.person_id, a.unit_id, a.quarter, a.held_on, coalesce(a.recorded_at, a.submitted_at, cast(a.held_on as timestamp)) as written_at,
    a.title, a.text, a.load_id, a.row_number
  from author as a
  where a.choice = 1
  union all
  select
    'documents' as dataset, d.doc_id as record_id, case when d.subject_type = 'person' then d.subject_id else '' end as person_id, d.unit_id, d.quarter, d.dated_on as held_on,
    coalesce(d.recorded_at, d.submitted_at, cast(d.dated_on as timestamp)) as written_at, d.title, s.text, d.load_id, d.row_number
  from fct_document as d
  join stg_documents as s on s.load_id = d.load_id and s.row_number = d.row_number and s.doc_id = d.doc_id
  where s.text <> ''
)
select
  row_number() over (order by h.written_at, h.held_on, h.dataset, h.record_id, h.person_id) as text_id,
  h.dataset, h.record_id, h.person_id, h.unit_id, h.quarter, h.held_on, h.written_at, h.title, h.text, plain_letters_of(h.text) as plain, h.load_id, h.row_number
from handed_in as h

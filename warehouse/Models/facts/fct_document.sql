-- fct_document: one document of a unit or of a member
-- grain:   doc_id
-- inputs:  stg_documents, load_run
-- local:   unit_id
-- source:  dataset documents of current loads, facts.md RT-03; where two bring one key, the later wins
-- columns: doc_id         key
--          unit_id        unit whose document it is
--          subject_type  unit, or person for a member's own document
--          subject_id    unit_id or person_id
--          period_id      month of that day, yyyymm
--          dated_on       day on the document
--          quarter        quarter of that day
--          doc_type       plan, scheme, opinion, summary, institution, register, book_list, notice, minutes, bulletin, report
--          title          title as written, null = none
--          due_on         day it was due, null = not stated
--          submitted_on   day it was handed in to the level above, null = it was not
--          words          length in characters
--          recorded_at    when the row was entered, as the unit states
--          submitted_at   when it was handed in
--          evidence_hash  fingerprint of the attached evidence
--          load_id        load that brought the row
--          row_number     record number in its file
with ranked as (
  select
    d.*, row_number() over (partition by d.doc_id order by d.load_id desc, d.row_number desc) as newness
  from stg_documents as d
  join load_run as run on run.load_id = d.load_id and run.is_current
)
select
  r.doc_id, r.unit_id, case when r.person_id is null then 'unit' else 'person' end as subject_type, coalesce(r.person_id, r.unit_id) as subject_id,
  period_id_of(r.dated_on) as period_id, r.dated_on, quarter_of(r.dated_on) as quarter,
  r.doc_type, r.title, r.due_on, r.submitted_on, r.words,
  r.recorded_at, r.submitted_at, r.evidence_hash, r.load_id, r.row_number
from ranked as r
where r.newness = 1
order by r.unit_id, r.dated_on, r.doc_id

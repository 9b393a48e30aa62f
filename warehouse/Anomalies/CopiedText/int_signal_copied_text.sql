-- int_signal_copied_text: one text that is long enough without its template to be compared, with the earlier text most like it
-- grain:   dataset, record_id, person_id
-- inputs:  int_text, int_text_shingle, int_text_pair
-- source:  anomaly.md D6: near copy from a Jaccard of 0.45; facts.md S-02 from 0.85. Only whoever wrote later copied. A correction of one's
--          own text of the same period is no other text: its record is the same.
-- columns: text_id          number of the text within one build
--          unit_id          unit
--          quarter          quarter of the text
--          dataset          notes, papers or documents
--          record_id        key in its dataset, without the person
--          person_id        person of the key, empty where the text is a unit's own
--          held_on          day it counts on
--          is_odd           a near copy of an earlier text
--          jaccard          how alike the two are, 0 to 1; 0 without a candidate
--          other_text_id    the earlier text most like it, null without one
--          other_dataset    its dataset
--          other_record_id  its key
--          other_person_id  its person
--          other_unit_id    its unit
--          other_held_on    day it counts on
--          relation         same_person (another period), same_unit or other_unit
--          load_id          load that brought it
--          row_number       record number in its file
with size as (
  select s.text_id, count(*) as shingles from int_text_shingle as s group by s.text_id having count(*) >= 20
),
ranked as (
  select p.text_id, p.other_text_id, p.jaccard, row_number() over (partition by p.text_id order by p.jaccard desc, p.other_text_id) as choice
  from int_text_pair as p
)
select
  t.text_id, t.unit_id, t.quarter, t.dataset, t.record_id, t.person_id, t.held_on, coalesce(r.jaccard, 0) >= 0.45 as is_odd, coalesce(r.jaccard, 0) as jaccard,
  o.text_id as other_text_id, o.dataset as other_dataset, o.record_id as other_record_id, o.person_id as other_person_id, o.unit_id as other_unit_id, o.held_on as other_held_on,
  case when o.text_id is null then null when o.person_id <> '' and o.person_id = t.person_id then 'same_person' when o.unit_id = t.unit_id then 'same_unit' else 'other_unit' end as relation,
  t.load_id, t.row_number
from int_text as t
join size as s on s.text_id = t.text_id
left join ranked as r on r.text_id = t.text_id and r.choice = 1
left join int_text as o on o.text_id = r.other_text_id

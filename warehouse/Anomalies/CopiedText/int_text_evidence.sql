-- int_text_evidence: what a page needs to show a near copy beside the text it copies
-- grain:   text_id
-- inputs:  int_signal_copied_text, int_text, int_text_passage
-- source:  Texts are of persons: the keys say so, and pages show them only to those who may know persons. Cut at 6,000 characters.
-- columns: text_id  the later text
--          shown    JSON object: similarity, both records, both texts, passages as {start, length, other_start, other_length} in characters from 1
with passage as (
  select
    p.text_id, to_json(list(json_object('start', p.starts, 'length', p.length, 'other_start', p.other_starts, 'other_length', p.other_length) order by p.position)) as passages,
    sum(p.length) as matched
  from int_text_passage as p
  where p.starts <= 6000 and p.other_starts <= 6000
  group by p.text_id
)
select
  s.text_id,
  json_object(
    'similarity', s.jaccard, 'relation', s.relation, 'held_on', s.held_on, 'other_held_on', s.other_held_on, 'dataset', s.dataset, 'record_id', s.record_id,
    'person_id', nullif(s.person_id, ''), 'other_dataset', s.other_dataset, 'other_record_id', s.other_record_id, 'other_person_id', nullif(s.other_person_id, ''),
    'other_unit_id', s.other_unit_id, 'matched_characters', coalesce(p.matched, 0),
    'text_of_person', substr(t.text, 1, 6000), 'other_text_of_person', substr(o.text, 1, 6000), 'passages', coalesce(p.passages, to_json([]))) as shown
from int_signal_copied_text as s
join int_text as t on t.text_id = s.text_id
join int_text as o on o.text_id = s.other_text_id
left join passage as p on p.text_id = s.text_id
where s.is_odd

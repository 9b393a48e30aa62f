-- int_finding_identical_text: a text that is all but the same as an earlier one of another person, unit or year
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  int_signal_copied_text, int_text_evidence
-- source:  facts.md S-02: Jaccard of 0.85 or more (ISS-35 has 0.939, six of 969 characters changed), templates left out
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
select
  'identical_text' as detector, s.unit_id, s.quarter, s.dataset, s.record_id, s.person_id, s.other_dataset, s.other_record_id, s.other_person_id, s.jaccard as excess,
  '与' || case s.relation when 'same_person' then '本人' when 'same_unit' then '本单位另一人' else '另一单位' end || ' ' || s.other_held_on::varchar || ' 的文字雷同 '
    || cast(round(100 * s.jaccard) as integer)::varchar || '%' as said_zh,
  cast(round(100 * s.jaccard) as integer)::varchar || '% alike with a text '
    || case s.relation when 'same_person' then 'of the same person' when 'same_unit' then 'of another in the unit' else 'of another unit' end || ' of ' || s.other_held_on::varchar as said_en,
  e.shown as detail, s.load_id, s.row_number
from int_signal_copied_text as s
join int_text_evidence as e on e.text_id = s.text_id
where s.jaccard >= 0.85

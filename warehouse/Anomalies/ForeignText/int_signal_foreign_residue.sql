-- int_signal_foreign_residue: one text and the words in it that belong to other units
-- grain:   dataset, record_id, person_id
-- inputs:  int_text, int_foreign_word
-- source:  facts.md S-03; scored by rarity: a word that a hundredth of the texts of such units uses counts ln 100
-- columns: text_id     number of the text within one build
--          unit_id     unit
--          quarter     quarter
--          dataset     dataset of the record
--          record_id   its key there, without the person
--          person_id   person of its key, empty where the record is a unit's own
--          held_on     day it counts on
--          is_odd      it has such words
--          rarity      sum of -ln of the share of texts that use each word; 0 without any
--          named       the words, joined by 、
--          passages    JSON list of {start, length} in the text as handed in
--          load_id     load that brought the record
--          row_number  record number in its file
with word as (
  select
    w.text_id, count(*) as words, sum(case when w.share is null then ln(100e0) else -ln(w.share) end) as rarity, string_agg(w.word, '、' order by w.word) as named,
    to_json(list(json_object('start', w.starts, 'length', w.length) order by w.starts) filter (where w.starts is not null)) as passages
  from int_foreign_word as w
  group by w.text_id
)
select
  t.text_id, t.unit_id, t.quarter, t.dataset, t.record_id, t.person_id, t.held_on, w.text_id is not null as is_odd, coalesce(w.rarity, 0) as rarity, w.named, w.passages,
  t.load_id, t.row_number
from int_text as t
left join word as w on w.text_id = t.text_id
where length(t.plain) >= 40

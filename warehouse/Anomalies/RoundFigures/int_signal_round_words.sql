-- int_signal_round_words: whether the length of a note is a round number
-- grain:   dataset, record_id
-- inputs:  fct_note
-- source:  anomaly.md D1; facts.md S-01
-- columns: unit_id     unit
--          quarter     quarter
--          dataset     notes
--          record_id   period and person, joined by /
--          held_on     last day of the period
--          figure      words
--          is_odd      a multiple of 50
--          load_id     load that brought the record
--          row_number  record number in its file
select
  n.unit_id, n.quarter, 'notes' as dataset, record_key('notes', n.period, n.person_id) as record_id, n.held_on, n.words as figure, n.words % 50 = 0 as is_odd, n.load_id, n.row_number
from fct_note as n
where n.words > 0 and n.unit_id is not null

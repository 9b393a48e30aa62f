-- int_counted_figure: one figure that somebody counted or says to have counted, of ten or more
-- grain:   dataset, record_id
-- inputs:  int_session_shape, fct_note, fct_paper, int_signal_unanimous_votes
-- source:  facts.md S-09: head counts, words of notes and papers, valid ballots. Whoever counts has every last digit about as often
-- columns: unit_id     unit
--          quarter     quarter
--          dataset     sessions, notes, papers or ballots
--          record_id   its key; parts joined by /
--          held_on     day
--          figure      the figure, whole
--          load_id     load that brought the record
--          row_number  record number in its file
select s.unit_id, s.quarter, 'sessions' as dataset, s.session_id as record_id, s.held_on, cast(s.present as bigint) as figure, s.load_id, s.row_number
from int_session_shape as s
-- A full house ends in whatever digit the roster does.
where s.unit_id is not null and s.present >= 10 and s.present < coalesce(s.expected, s.present + 1)
union all
select n.unit_id, n.quarter, 'notes' as dataset, record_key('notes', n.period, n.person_id) as record_id, n.held_on, cast(n.words as bigint) as figure, n.load_id, n.row_number
from fct_note as n
where n.unit_id is not null and n.words >= 100
union all
select p.unit_id, p.quarter, 'papers' as dataset, record_key('papers', p.paper_id, p.person_id) as record_id, p.held_on, cast(p.words as bigint) as figure, p.load_id, p.row_number
from fct_paper as p
where p.unit_id is not null and p.words >= 100
union all
select b.unit_id, b.quarter, b.dataset, b.record_id, b.held_on, cast(b.valid as bigint) as figure, b.load_id, b.row_number
from int_signal_unanimous_votes as b
where b.unit_id is not null and b.valid >= 10

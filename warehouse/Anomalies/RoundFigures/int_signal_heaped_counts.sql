-- int_signal_heaped_counts: whether a figure beside a round ten lies on it
-- grain:   dataset, record_id
-- inputs:  int_counted_figure
-- source:  Frandsen (2017), Advances in Econometrics 38: of figures one below, on and one above a threshold a third lies on it where their
--          distribution is smooth, whatever its shape and height; here every multiple of ten is one. Peers and own quarters tell the usual share
-- columns: unit_id     unit
--          quarter     quarter
--          dataset     sessions, notes, papers or ballots
--          record_id   its key; parts joined by /
--          held_on     day
--          figure      the figure
--          is_odd      a multiple of ten
--          load_id     load that brought the record
--          row_number  record number in its file
select f.unit_id, f.quarter, f.dataset, f.record_id, f.held_on, f.figure, f.figure % 10 = 0 as is_odd, f.load_id, f.row_number
from int_counted_figure as f
where f.figure % 10 in (9, 0, 1)

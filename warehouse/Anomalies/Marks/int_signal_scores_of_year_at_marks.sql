-- int_signal_scores_of_year_at_marks: whether a score near a mark lies on it or just above, the tests of a year taken together
-- grain:   dataset, record_id
-- inputs:  int_score_by_mark
-- source:  anomaly.md D3, pooled: of N[c-8, c+2] those in N[c, c+2]; an excess above the mark and a hole below it both raise the share
-- columns: unit_id     unit
--          quarter     quarter that the year is judged in
--          dataset     tests
--          record_id   test and person, joined by /
--          held_on     day it was sat
--          percent     score in percent of the full mark
--          mark        60 or 85
--          is_odd      from the mark to 2 above
--          load_id     load that brought the record
--          row_number  record number in its file
select s.unit_id, s.quarter, s.dataset, s.record_id, s.held_on, s.percent, s.mark, s.above >= 0 as is_odd, s.load_id, s.row_number
from int_score_by_mark as s

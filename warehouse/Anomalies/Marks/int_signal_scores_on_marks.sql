-- int_signal_scores_on_marks: whether a score beside a mark is exactly the mark, the tests of a year taken together
-- grain:   dataset, record_id
-- inputs:  int_score_by_mark
-- source:  Frandsen (2017), Advances in Econometrics 38: of whole scores one below, on and one above a mark a third lies on it where the distribution
--          is smooth, within (1-k)/(3-k) and (1+k)/(3+k) for a curvature k. Peers and own quarters tell the usual share, curvature included
-- columns: unit_id     unit
--          quarter     quarter that the year is judged in
--          dataset     tests
--          record_id   test and person, joined by /
--          held_on     day it was sat
--          percent     score in percent of the full mark
--          mark        60 or 85
--          is_odd      on the mark
--          load_id     load that brought the record
--          row_number  record number in its file
select s.unit_id, s.quarter, s.dataset, s.record_id, s.held_on, s.percent, s.mark, s.above >= 0 and s.above < 1 as is_odd, s.load_id, s.row_number
from int_score_by_mark as s
where s.above >= -1 and s.above < 2

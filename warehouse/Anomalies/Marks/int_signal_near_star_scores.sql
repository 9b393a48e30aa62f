-- int_signal_near_star_scores: whether a test score near the mark of distinction, 85 percent lies just above it
-- grain:   dataset, record_id
-- inputs:  fct_test
-- source:  anomaly.md D3; facts.md S-05: of the scores from 8 below the mark to 2 above, those on it or above. Peers and own quarters tell the usual share
-- columns: unit_id     unit
--          quarter     quarter
--          dataset     tests
--          record_id   test and person, joined by /
--          held_on     day it was sat
--          percent     score in percent of the full mark
--          is_odd      from the mark to 2 above
--          load_id     load that brought the record
--          row_number  record number in its file
select
  t.unit_id, t.quarter, 'tests' as dataset, record_key('tests', t.test_id, t.person_id) as record_id, t.held_on, t.percent, t.percent >= 85 as is_odd, t.load_id, t.row_number
from fct_test as t
where t.unit_id is not null and t.percent >= 77 and t.percent < 88

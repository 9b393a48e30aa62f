-- int_signal_high_scores: whether a good test score is very good
-- grain:   dataset, record_id
-- inputs:  fct_test
-- source:  anomaly.md D13, tail given shoulder: of the scores of 70 percent or more those of 90 or more
-- columns: unit_id     unit
--          quarter     quarter
--          dataset     tests
--          record_id   test and person, joined by /
--          held_on     day it was sat
--          percent     score in percent of the full mark
--          is_odd      90 percent or more
--          load_id     load that brought the record
--          row_number  record number in its file
select
  t.unit_id, t.quarter, 'tests' as dataset, record_key('tests', t.test_id, t.person_id) as record_id, t.held_on, t.percent, t.percent >= 90 as is_odd, t.load_id, t.row_number
from fct_test as t
where t.unit_id is not null and t.percent >= 70

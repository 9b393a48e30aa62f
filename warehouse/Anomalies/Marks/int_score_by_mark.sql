-- int_score_by_mark: one test score near the pass mark or the star mark, with the quarter that its year is judged in
-- grain:   dataset, record_id
-- inputs:  fct_test
-- source:  anomaly.md D3 and section 6: one quarter holds too few scores near a mark, so those of a year's quarters, tests and marks are taken together;
--          judged in the last quarter of the year in which the unit sat tests. Marks are 60 and 85 percent (facts.md S-05)
-- columns: unit_id     unit
--          quarter     last quarter of the year with tests of the unit
--          dataset     tests
--          record_id   test and person, joined by /
--          held_on     day it was sat
--          percent     score in percent of the full mark
--          mark        60 or 85
--          above       percent less the mark, -8 to below 3
--          load_id     load that brought the record
--          row_number  record number in its file
with dated as (
  select t.*, max(t.quarter) over (partition by t.unit_id, extract(year from t.held_on)) as last_quarter, case when t.percent < 70 then 60 else 85 end as mark
  from fct_test as t
  where t.unit_id is not null and t.percent is not null and t.held_on is not null
)
select
  d.unit_id, d.last_quarter as quarter, 'tests' as dataset, record_key('tests', d.test_id, d.person_id) as record_id, d.held_on, d.percent, d.mark,
  d.percent - d.mark as above, d.load_id, d.row_number
from dated as d
where d.percent >= d.mark - 8 and d.percent < d.mark + 3

-- int_share_statistic: how many of a unit's records in a quarter are odd, detector by detector
-- grain:   detector, unit_id, quarter
-- inputs:  int_signal_back_filled_entries, int_signal_of_texts_and_claims
-- source:  anomaly.md section 5; every detector with the law share adds one branch
-- columns: detector  detector
--          unit_id   unit
--          quarter   quarter
--          records   records it looked at, 1 or more
--          odd       of these, the odd ones
select 'back_filled_entries' as detector, b.unit_id, b.quarter, count(*) as records, count(*) filter (where b.is_odd) as odd
from int_signal_back_filled_entries as b
group by b.unit_id, b.quarter
union all
select s.detector, s.unit_id, s.quarter, count(*) as records, count(*) filter (where s.is_odd) as odd
from int_signal_of_texts_and_claims as s
group by s.detector, s.unit_id, s.quarter

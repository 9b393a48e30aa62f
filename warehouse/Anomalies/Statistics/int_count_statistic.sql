-- int_count_statistic: how often something happened in a unit's quarter and how often chance would have it, detector by detector
-- grain:   detector, unit_id, quarter
-- inputs:  int_signal_grid_rates
-- source:  anomaly.md section 5; every detector with the law count adds one branch
-- columns: detector  detector
--          unit_id   unit
--          quarter   quarter
--          records   records it looked at, 1 or more
--          observed  how often it happened
--          expected  how often it would by the law of the detector, above 0; peers and own other quarters still correct it
select
  'grid_rates' as detector, s.unit_id, s.quarter, count(*) as records, cast(count(*) filter (where s.is_odd) as double) as observed, round(sum(s.chance), 12) as expected
from int_signal_grid_rates as s
group by s.unit_id, s.quarter
having sum(s.chance) > 0

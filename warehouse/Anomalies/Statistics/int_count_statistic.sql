-- int_count_statistic: how often something happened in a unit's quarter and how often chance would have it, detector by detector
-- grain:   detector, unit_id, quarter
-- inputs:
-- source:  anomaly.md section 5; every detector with the law count adds one branch
-- columns: detector  detector
--          unit_id   unit
--          quarter   quarter
--          records   records it looked at, 1 or more
--          observed  how often it happened
--          expected  how often it would by the law of the detector, above 0; peers and own other quarters still correct it
select
  cast(null as varchar) as detector, cast(null as varchar) as unit_id, cast(null as varchar) as quarter, cast(null as bigint) as records,
  cast(null as double) as observed, cast(null as double) as expected
where false

-- int_level_statistic: a figure of a unit's quarter that is compared as it stands, detector by detector
-- grain:   detector, unit_id, quarter
-- inputs:
-- source:  anomaly.md section 5; every detector with the law level adds one branch
-- columns: detector  detector
--          unit_id   unit
--          quarter   quarter
--          records   records it rests on, 1 or more
--          level     the figure, higher is stranger
select
  cast(null as varchar) as detector, cast(null as varchar) as unit_id, cast(null as varchar) as quarter, cast(null as bigint) as records,
  cast(null as double) as level
where false

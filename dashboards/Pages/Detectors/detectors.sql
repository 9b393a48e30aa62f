-- The register of detectors: how each judges, what it is called, what to ask first.
select
  d.detector, d.code, d.severity, d.law, d.scale, d.family, cast(d.weight as double) as weight, cast(d.floor as integer) as floor, cast(d.flag_q as double) as flag_q,
  cast(d.flag_least as integer) as flag_least, d.chart, d.name_zh, d.name_en, d.question_zh, d.question_en, d.innocent_zh, d.innocent_en
from dim_detector as d
where $scope_unit_id is null or true
order by case d.severity when 'hard' then 1 when 'suspicious' then 2 else 3 end, d.detector

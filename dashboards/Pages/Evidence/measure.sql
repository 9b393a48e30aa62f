-- What a measure is and how it is counted.
-- Rules are the same for every reader: the scope is named and lets all rows pass.
select
  m.measure, m.name_zh, m.name_en, m.unit, m.aggregate, m.dataset, m.definition_zh, m.definition_en,
  exists (select 1 from rule_measure_source as s where s.measure = m.measure and s.dataset = 'sessions') as from_sessions,
  exists (select 1 from rule_measure_source as s where s.measure = m.measure and s.dataset = 'attendance') as from_attendance
from dim_measure as m
where m.measure = $measure and ($scope_unit_id is null or true)

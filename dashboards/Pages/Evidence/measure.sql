-- What a measure is and how it is counted.
-- Rules are the same for every reader: the scope is named and lets all rows pass.
select
  m.measure, m.name_zh, m.name_en, m.unit, m.aggregate, m.dataset, m.definition_zh, m.definition_en, s.subject_type,
  coalesce(s.dataset = 'sessions', false) as from_sessions,
  coalesce(s.dataset = 'attendance', false) as from_attendance,
  coalesce(s.dataset in ('notes', 'papers', 'readings', 'trips', 'trainings', 'self_study', 'tests'), false) as from_people
from dim_measure as m
left join rule_measure_source as s on s.measure = m.measure
where m.measure = $measure and ($scope_unit_id is null or true)

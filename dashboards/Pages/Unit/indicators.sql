-- The points of a subject on every dimension, indicator and part of a system, on every basis;
-- with the account of those on the basis asked for, and of what records and stated figures would give.
-- Names are asked for apart (indicator_names.sql): they are the same for all subjects.
select
  r.version, r.indicator_id, r.basis, r.level, r.parent_id, r.status, r.tier, cast(r.max_points as double) as max_points,
  cast(r.points as double) as points, cast(r.known_points as double) as known_points, cast(r.unknown_points as double) as unknown_points,
  case when r.basis in ($basis, 'evidence', 'claim') then cast(r.explanation as varchar) end as explanation
from mart_indicator_result as r
where r.system_id = $system and r.as_of = $quarter and r.period = substr($quarter, 1, 4) and r.subject_type = $subject_type and r.subject_id = $subject
  and {{seen $unit}}

-- The scores of a unit, or of one person in it, in every system at the end of every quarter, on both bases.
-- Titles and where it stands are asked for apart (titles.sql, standing.sql, branch.sql).
select
  s.subject_id, s.system_id, s.version, s.profile, s.as_of as quarter, s.basis,
  cast(s.known_points as double) as known_points, cast(s.unknown_points as double) as unknown_points,
  cast(coalesce(s.composite, s.total) as double) as total, s.tier, cast(s.disqualified as varchar) as disqualified, cast(s.actions as varchar) as actions,
  cast(s.rank as bigint) as rank
from mart_score as s
where s.subject_type = $subject_type and {{of s.subject_id}} and s.unit_id = coalesce($unit, s.subject_id)
  and s.basis in ('official', 'claimed') and s.period = substr(s.as_of, 1, 4)
  and {{seen s.unit_id}}
order by s.system_id, s.as_of, s.basis

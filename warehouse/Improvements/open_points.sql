-- What no figure of the subject can move: leaves that people score, and leaves of which something is not known yet.
select
  a.subject_id, r.indicator_id, i.name_zh, i.name_en, cast(coalesce(r.max_points, 0) - r.known_points as decimal(12, 4)) as points,
  case when i.is_manual or i.official_basis = 'review' and r.taken_from in ('review', 'self') or r.taken_from in ('review', 'self') then 'judged' else 'unknown' end as why
from int_leaf_result as r
join int_assessment_grid as a on a.grid_id = r.grid_id and a.as_of = $AsOf
join dim_indicator as i on i.system_id = r.system_id and i.version = r.version and i.profile = r.profile and i.indicator_id = r.indicator_id and i.is_leaf
where r.basis = $Basis and ($SubjectId is null or a.subject_id = $SubjectId) and r.status <> 'not_applicable' and i.max_points is not null
  and (r.status <> 'scored' or r.taken_from in ('review', 'self')) and coalesce(r.max_points, 0) > r.known_points
order by a.subject_id, points desc, i.ordinal

select
  s.version, y.title_zh as TitleZh, y.title_en as TitleEn, s.as_of as AsOf, s.known_points as KnownPoints, s.unknown_points as UnknownPoints,
  s.total, s.composite, s.tier, s.tier_flag as TierFlag, cast(s.rank as bigint) as rank
from mart_score as s
join dim_system as y on y.system_id = s.system_id and y.version = s.version
where s.system_id = $SystemId and s.subject_id = $SubjectId and s.period = $Period and s.basis = $Basis
  and s.as_of <= coalesce($AsOf, '9999Q4')
order by s.as_of desc
limit 1

-- The people of a unit in the systems that assess persons, at the end of a quarter: points, tier and rank within the unit.
-- Names come only where the reader may know them.
with named as (
  select p.person_id, any_value(p.name) as name from dim_person as p where p.unit_id = $unit group by p.person_id
)
select
  s.system_id, y.title_zh, y.title_en, s.profile, s.as_of as quarter, s.basis, s.subject_id as person_id, case when $shows_persons then n.name end as name,
  cast(s.known_points as double) as known_points, cast(s.unknown_points as double) as unknown_points,
  cast(coalesce(s.composite, s.total) as double) as total, s.tier, s.tier_flag, cast(s.rank as bigint) as rank
from mart_score as s
join dim_system as y on y.system_id = s.system_id and y.version = s.version
left join named as n on n.person_id = s.subject_id
where s.subject_type = 'person' and s.unit_id = $unit and s.basis = $basis and s.as_of = $quarter and s.period = substr($quarter, 1, 4)
  and {{seen s.unit_id}}
order by s.system_id, s.profile, s.rank nulls last, s.known_points desc, s.subject_id

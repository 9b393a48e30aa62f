-- The scores of a unit, or of one person in it, in every system at the end of every quarter, on both bases, and where it stands:
-- a unit among its peers, a person within the branch.
with branch as (
  select b.system_id, b.version, b.profile, b.period, b.as_of, b.basis, count(b.rank) as ranked
  from mart_score as b
  where b.subject_type = 'person' and $subject_type = 'person' and b.unit_id = $unit
  group by b.system_id, b.version, b.profile, b.period, b.as_of, b.basis
)
select
  s.system_id, y.title_zh, y.title_en, s.as_of as quarter, s.basis,
  cast(s.known_points as double) as known_points, cast(s.unknown_points as double) as unknown_points,
  cast(coalesce(s.composite, s.total) as double) as total, s.tier, s.tier_flag, cast(s.disqualified as varchar) as disqualified, cast(s.actions as varchar) as actions,
  cast(case when s.subject_type = 'person' then s.rank else c.rank end as bigint) as rank,
  cast(case when s.subject_type = 'person' then b.ranked else c.peers end as bigint) as peers, cast(c.percentile as double) as percentile,
  cast(c.peer_median as double) as peer_median, c.peer_group, c.unranked_reason
from mart_score as s
join dim_system as y on y.system_id = s.system_id and y.version = s.version
left join mart_unit_comparison as c
  on c.system_id = s.system_id and c.period = s.period and c.as_of = s.as_of and c.subject_id = $subject and c.basis = s.basis
left join branch as b on b.system_id = s.system_id and b.version = s.version and b.profile = s.profile and b.period = s.period and b.as_of = s.as_of and b.basis = s.basis
where s.subject_type = $subject_type and s.subject_id = $subject and s.unit_id = $unit
  and s.basis in ('official', 'claimed') and s.period = substr(s.as_of, 1, 4)
  and {{seen s.unit_id}}
order by s.system_id, s.as_of, s.basis

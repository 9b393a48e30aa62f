-- The league table of an area: every unit that a system assesses, where it stands among its peers, and its flags of the quarter.
-- Rank and percentile are those among all peers, not among the rows shown; unit_count is of all pages.
with flag as (
  select f.unit_id, count(*) as flags from mart_flag as f where f.period = $quarter group by f.unit_id
),
league as (
  select
    s.subject_id as unit_id, u.name, u.level, u.kind, p.name as county, c.peer_group,
    cast(coalesce(c.total, s.composite, s.total) as double) as total, cast(s.known_points as double) as known_points, cast(s.unknown_points as double) as unknown_points,
    case
      when s.tier = 'VETO' then 'veto'
      when s.tier is not null then s.tier
      when s.tier_flag in ('undecidable', 'no_data') then 'unscored'
      when coalesce(s.composite, s.total) is not null then 'unlabelled'
      else 'unscored'
    end as tier,
    cast(c.rank as bigint) as rank, cast(c.rank_change as bigint) as rank_change, cast(c.peers as bigint) as peers,
    cast(c.percentile as double) as percentile, cast(c.peer_median as double) as peer_median, c.unranked_reason,
    case when c.total < c.lower_limit then 'below' when c.total > c.upper_limit then 'above' end as standing,
    coalesce(f.flags, 0) as flags
  from mart_score as s
  join dim_unit as u on u.unit_id = s.subject_id and u.is_current
  join dim_unit_ancestor as a on a.unit_id = s.subject_id and a.ancestor_id = $area
  left join dim_unit as p on p.unit_id = u.parent_id and p.is_current
  left join mart_unit_comparison as c
    on c.system_id = s.system_id and c.period = s.period and c.as_of = s.as_of and c.subject_id = s.subject_id and c.basis = s.basis
  left join flag as f on f.unit_id = s.subject_id
  where s.system_id = $system and s.subject_type = 'unit' and s.basis = $basis and s.as_of = $quarter and s.period = substr($quarter, 1, 4)
    and {{seen s.subject_id}}
)
select l.*, count(*) over () as unit_count
from league as l
where ($search = '' or l.name ilike '%' || $search || '%' or l.unit_id ilike $search || '%')
  and ($kind = '' or l.kind = $kind)
  and ($tier = '' or l.tier = $tier)
order by
  case when $sort = 'total' then l.total when $sort = 'percentile' then l.percentile when $sort = 'flags' then cast(l.flags as double)
    when $sort = 'change' then cast(l.rank_change as double) end desc nulls last,
  case when $sort = 'name' then l.name when $sort = 'county' then l.county end,
  case when $sort = 'rank' then l.rank end nulls last,
  l.total desc nulls last, l.known_points desc, l.unit_id
limit $page_size offset $skipped

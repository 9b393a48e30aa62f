-- The units of an area among units like theirs: score, place, and how many of the requirements due they meet beside the group's share.
-- Groups are by level and kind, by level, or by a third of the sizes (people on the roster of the subtree). What a group reaches is taken over all its units,
-- wherever they stand; a group under five gives no figures, as they would show single units.
-- over_dispersion: mean of the squared distances from the group's share in standard deviations, the outer tenth on each side drawn in (Spiegelhalter 2005, appendix).
with people as (
  select a.ancestor_id as unit_id, count(*) as people
  from dim_person_now as p
  join dim_unit_ancestor as a on a.unit_id = p.unit_id
  group by a.ancestor_id
),
unit as (
  select
    s.subject_id as unit_id, u.name, u.level, u.kind, c.name as county, coalesce(p.people, 0) as people, s.tier = 'VETO' as is_veto,
    coalesce(s.composite, s.total) as total, ntile(3) over (order by coalesce(p.people, 0), s.subject_id) as size
  from mart_score as s
  join dim_unit as u on u.unit_id = s.subject_id and u.is_current
  left join dim_unit as c on c.unit_id = u.parent_id and c.is_current
  left join people as p on p.unit_id = s.subject_id
  where s.system_id = $system and s.subject_type = 'unit' and s.basis = $basis and s.as_of = $quarter and s.period = substr($quarter, 1, 4)
),
grouped as (
  select
    n.*,
    case $by when 'level' then n.level when 'size' then 'size' || n.size else n.level || '/' || coalesce(n.kind, '') end as peer_group
  from unit as n
),
counted as (
  select
    q.subject_id as unit_id, count(*) filter (where q.status = 'met') as met, count(*) filter (where q.status in ('met', 'not_met', 'no_data')) as due
  from mart_requirement_result as q
  where q.system_id = $system and q.subject_type = 'unit' and q.basis = $basis and q.as_of = $quarter and q.period = substr($quarter, 1, 4)
  group by q.subject_id
),
measured as (
  select
    g.*, coalesce(c.met, 0) as met, coalesce(c.due, 0) as due,
    count(g.total) over (partition by g.peer_group) as peers,
    median(g.total) over (partition by g.peer_group) as peer_median,
    sum(coalesce(c.met, 0)) over (partition by g.peer_group) as group_met,
    sum(coalesce(c.due, 0)) over (partition by g.peer_group) as group_due,
    rank() over (partition by g.peer_group order by case when g.is_veto is true then null else g.total end desc nulls last) as rank,
    rank() over (partition by g.peer_group order by g.total nulls first) - count(*) filter (where g.total is null) over (partition by g.peer_group) as rank_from_below,
    count(*) over (partition by g.peer_group, g.total) as equals
  from grouped as g
  left join counted as c on c.unit_id = g.unit_id
),
distance as (
  select
    m.unit_id, m.peer_group,
    (cast(m.met as double) / m.due - m.group_met / cast(m.group_due as double))
      / sqrt(nullif(m.group_met / cast(m.group_due as double) * (1 - m.group_met / cast(m.group_due as double)), 0) / m.due) as z
  from measured as m
  where m.due > 0 and m.group_due > 0
),
outer_tenth as (
  select d.peer_group, quantile_cont(d.z, 0.1) as least, quantile_cont(d.z, 0.9) as most from distance as d group by d.peer_group
),
spread as (
  select d.peer_group, avg(power(least(o.most, greatest(o.least, d.z)), 2)) as over_dispersion
  from distance as d
  join outer_tenth as o on o.peer_group = d.peer_group
  where d.z is not null
  group by d.peer_group
)
select
  a.ancestor_id as area_unit_id, m.unit_id, m.name, m.county, m.peer_group, m.people, m.met, m.due, m.peers,
  cast(m.total as double) as total,
  case when m.peers >= 5 and m.total is not null and m.is_veto is not true then m.rank end as rank,
  case when m.peers >= 5 and m.total is not null then 100.0 * (m.rank_from_below - 1 + 0.5 * m.equals) / m.peers end as percentile,
  case when m.peers >= 5 then cast(m.peer_median as double) end as peer_median,
  case when m.peers >= 5 and m.group_due > 0 then m.group_met / cast(m.group_due as double) end as group_share,
  case when m.peers >= 5 then greatest(1, coalesce(s.over_dispersion, 1)) end as over_dispersion
from measured as m
join dim_unit_ancestor as a on a.unit_id = m.unit_id
left join spread as s on s.peer_group = m.peer_group
where {{of a.ancestor_id}}
  and {{seen m.unit_id}}
order by m.peer_group, m.rank, m.unit_id

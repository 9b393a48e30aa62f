-- Ranks among peers without padded records. moved holds the scores that change: {unit, confirmed, worst}; all others stay as published.
-- At best the open cases of the unit are legitimate and all others padded, at worst the other way round. A score that is incomplete without those
-- records is not known: it has no rank, lies at best where it was published and at worst below all others.
with moved as (
  select m.said.unit as unit_id, m.said.confirmed as confirmed, m.said.worst as worst
  from (select unnest(from_json($moved, '[{"unit":"VARCHAR","confirmed":"DOUBLE","worst":"DOUBLE"}]')) as said) as m
),
peer as (
  select
    c.subject_id, c.peer_group,
    case when m.unit_id is null then cast(c.total as double) else m.confirmed end as confirmed,
    coalesce(m.confirmed, cast(c.total as double)) as highest,
    coalesce(case when m.unit_id is null then cast(c.total as double) else m.worst end, cast('-infinity' as double)) as lowest
  from mart_unit_comparison as c
  left join moved as m on m.unit_id = c.subject_id
  where c.system_id = $system and c.as_of = $quarter and c.period = substr($quarter, 1, 4) and c.basis = $basis and c.is_ranked
)
select
  p.subject_id as unit_id,
  case when p.confirmed is not null then 1 + count(*) filter (where o.confirmed > p.confirmed) end as rank,
  1 + count(*) filter (where o.subject_id <> p.subject_id and o.lowest > p.highest) as best,
  1 + count(*) filter (where o.subject_id <> p.subject_id and o.highest > p.lowest) as worst
from peer as p
join peer as o on o.peer_group = p.peer_group
where p.subject_id in (select unnest(string_split($units, chr(10))))
  and {{seen p.subject_id}}
group by p.subject_id, p.confirmed

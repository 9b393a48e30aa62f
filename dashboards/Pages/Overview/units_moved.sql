-- The units of an area whose score moved most since the quarter before, up and down, with the indicator that moved it most.
with pair as (
  select n.subject_id as unit_id, n.total as now, n.total - b.total as change, b.rank - n.rank as places, n.rank, n.peers
  from mart_unit_comparison as n
  join mart_unit_comparison as b on b.system_id = n.system_id and b.subject_id = n.subject_id and b.basis = n.basis
  join dim_unit_ancestor as a on a.unit_id = n.subject_id and a.ancestor_id = $area
  where n.system_id = $system and n.basis = $basis and n.total <> b.total
    and n.as_of = $quarter and n.period = substr($quarter, 1, 4) and b.as_of = $previous and b.period = substr($previous, 1, 4)
    and {{seen n.subject_id}}
),
placed as (
  select
    p.*,
    row_number() over (partition by p.change > 0 order by abs(p.change) desc, p.unit_id) as place
  from pair as p
),
leaf as (
  select i.indicator_id, any_value(i.name_zh) as name_zh, any_value(i.name_en) as name_en
  from dim_indicator as i
  where i.system_id = $system and i.is_leaf
  group by i.indicator_id
),
moved as (
  select p.unit_id, p.now, p.change, p.places, p.rank, p.peers from placed as p where p.place <= 5
),
reason as (
  select
    m.unit_id, n.indicator_id, l.name_zh, l.name_en, n.points - b.points as change,
    row_number() over (partition by m.unit_id order by (n.points - b.points) * sign(m.change) desc, n.indicator_id) as place
  from moved as m
  join mart_indicator_result as n on n.subject_id = m.unit_id and n.subject_type = 'unit'
  join mart_indicator_result as b
    on b.subject_id = n.subject_id and b.subject_type = 'unit' and b.system_id = n.system_id and b.indicator_id = n.indicator_id and b.basis = n.basis
  join leaf as l on l.indicator_id = n.indicator_id
  where n.system_id = $system and n.basis = $basis
    and n.as_of = $quarter and n.period = substr($quarter, 1, 4) and b.as_of = $previous and b.period = substr($previous, 1, 4)
    and (n.points - b.points) * sign(m.change) > 0
)
select
  m.unit_id, u.name, cast(m.now as double) as now, cast(m.change as double) as change, m.places, m.rank, m.peers,
  r.indicator_id, r.name_zh, r.name_en, cast(r.change as double) as indicator_change
from moved as m
join dim_unit as u on u.unit_id = m.unit_id and u.is_current
left join reason as r on r.unit_id = m.unit_id and r.place = 1
order by m.change desc, m.unit_id

-- The median of a peer group on each dimension. Under five peers with points there is none, as it would show single units.
-- Asked by group: the units of one share the answer. Only groups of which the reader may see a unit are answered for.
with member as (
  select c.subject_id
  from mart_unit_comparison as c
  where c.system_id = $system and c.as_of = $quarter and c.period = substr($quarter, 1, 4) and c.basis = $basis and c.peer_group = $peer_group
)
select r.indicator_id, cast(median(r.points) as double) as peer_median, count(r.points) as peers
from member as m
join mart_indicator_result as r on r.subject_id = m.subject_id
where r.system_id = $system and r.as_of = $quarter and r.period = substr($quarter, 1, 4) and r.subject_type = 'unit' and r.basis = $basis and r.parent_id is null
  and ($scope_unit_id is null
    or exists (select 1 from member as o join dim_unit_ancestor as v on v.unit_id = o.subject_id where v.ancestor_id = $scope_unit_id))
group by r.indicator_id
having count(r.points) >= 5

-- The median of a unit's peers on each dimension. Under five peers with points there is none, as it would show single units.
with own as (
  select c.peer_group
  from mart_unit_comparison as c
  where c.system_id = $system and c.as_of = $quarter and c.period = substr($quarter, 1, 4) and c.basis = $basis and c.subject_id = $unit
    and ($scope_unit_id is null
      or exists (select 1 from dim_unit_ancestor as v where v.unit_id = c.subject_id and v.ancestor_id = $scope_unit_id))
)
select r.indicator_id, cast(median(r.points) as double) as peer_median, count(r.points) as peers
from mart_unit_comparison as c
join own as o on o.peer_group = c.peer_group
join mart_indicator_result as r
  on r.subject_id = c.subject_id and r.subject_type = 'unit' and r.system_id = c.system_id and r.period = c.period and r.as_of = c.as_of and r.basis = c.basis
where c.system_id = $system and c.as_of = $quarter and c.period = substr($quarter, 1, 4) and c.basis = $basis and r.parent_id is null
group by r.indicator_id
having count(r.points) >= 5

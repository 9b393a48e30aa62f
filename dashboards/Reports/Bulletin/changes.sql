-- Units of an area whose result of a closed quarter would change by what is known now.
select
  u.name, cast(r.closed_points as double) as closed_points, cast(r.points as double) as points, r.closed_tier, r.tier, r.closed_rank, r.rank
from mart_restatement as r
join dim_unit as u on u.unit_id = r.unit_id and u.is_current
join dim_unit_ancestor as a on a.unit_id = r.unit_id and a.ancestor_id = $area
where r.quarter = $quarter and r.system_id = $system and r.basis = $basis and r.part = 'score' and r.subject_type = 'unit'
  and {{seen r.unit_id}}
order by abs(coalesce(r.points, 0) - coalesce(r.closed_points, 0)) desc, u.unit_id

-- The units of an area that a system scores at the end of a quarter: a card goes to each.
select s.subject_id as unit_id, u.name
from mart_score as s
join dim_unit as u on u.unit_id = s.subject_id and u.is_current
join dim_unit_ancestor as a on a.unit_id = s.subject_id and a.ancestor_id = $area
where s.system_id = $system and s.subject_type = 'unit' and s.basis = $basis and s.as_of = $quarter and s.period = substr($quarter, 1, 4)
  and {{seen s.subject_id}}
order by s.subject_id

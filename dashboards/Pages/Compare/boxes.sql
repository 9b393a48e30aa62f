-- How the scores spread within the parts of an area: of a city its counties. Under five scores there is no box, as it would show single units.
with part as (
  select u.unit_id, u.name
  from dim_unit as u
  where u.is_current and u.parent_id = $area
    and exists (select 1 from dim_unit as d where d.is_current and d.parent_id = u.unit_id)
    and {{seen u.unit_id}}
)
select
  p.unit_id, p.name, count(*) as units,
  min(cast(c.total as double)) as least, quantile_cont(cast(c.total as double), 0.25) as lower_quartile, median(cast(c.total as double)) as middle,
  quantile_cont(cast(c.total as double), 0.75) as upper_quartile, max(cast(c.total as double)) as most
from part as p
join dim_unit_ancestor as a on a.ancestor_id = p.unit_id
join mart_unit_comparison as c on c.subject_id = a.unit_id
where c.system_id = $system and c.basis = $basis and c.as_of = $quarter and c.period = substr($quarter, 1, 4) and c.total is not null
group by p.unit_id, p.name
having count(*) >= 5
order by middle desc, p.unit_id

-- How the deciding scores of an area's subjects spread, quarter by quarter, over the area as it was then. Under five scores there is no box, as it would show single subjects.
with scored as (
  select s.as_of, cast(coalesce(s.composite, s.total) as double) as score
  from mart_score as s
  join dim_unit_ancestor_period as p on p.period = s.as_of and p.unit_id = s.unit_id and p.ancestor_id = $area
  where s.system_id = $system and s.basis = $basis and s.as_of <= $quarter and s.period = substr(s.as_of, 1, 4) and coalesce(s.composite, s.total) is not null
    and {{seen $area}}
)
select
  s.as_of as quarter, count(*) as subjects,
  min(s.score) as least, quantile_cont(s.score, 0.25) as lower_quartile, median(s.score) as middle, quantile_cont(s.score, 0.75) as upper_quartile, max(s.score) as most
from scored as s
group by s.as_of
having count(*) >= 5
order by s.as_of

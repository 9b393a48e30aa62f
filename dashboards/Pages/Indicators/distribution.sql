-- How the subjects of an area spread over the points of an indicator: ten even classes of what can be had, or the points themselves where they are few.
with had as (
  select r.indicator_id, cast(r.points as double) as points, cast(r.max_points as double) as max_points
  from mart_indicator_result as r
  left join (select n.person_id, n.unit_id from dim_person_now as n where $subject_type = 'person') as p on p.person_id = r.subject_id
  join dim_unit_ancestor as a on a.unit_id = case when r.subject_type = 'unit' then r.subject_id else p.unit_id end and a.ancestor_id = $area
  where r.system_id = $system and {{of r.indicator_id}} and r.basis = $basis and r.as_of = $quarter and r.period = substr($quarter, 1, 4)
    and r.points is not null
    and {{seen $area}}
),
spread as (
  select h.indicator_id, count(distinct h.points) as kinds, min(h.points) as least, greatest(max(h.points), max(h.max_points)) as most
  from had as h
  group by h.indicator_id
),
classed as (
  select
    h.indicator_id,
    case when s.kinds <= 12 or s.most <= s.least then h.points
      else s.least + (s.most - s.least) / 10 * least(9, floor((h.points - s.least) / (s.most - s.least) * 10)) end as class_from,
    case when s.kinds <= 12 or s.most <= s.least then h.points
      else s.least + (s.most - s.least) / 10 * (1 + least(9, floor((h.points - s.least) / (s.most - s.least) * 10))) end as class_to
  from had as h
  join spread as s on s.indicator_id = h.indicator_id
)
select c.indicator_id, c.class_from, c.class_to, count(*) as subjects
from classed as c
group by c.indicator_id, c.class_from, c.class_to
order by c.indicator_id, c.class_from

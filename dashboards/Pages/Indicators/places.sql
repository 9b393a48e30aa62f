-- An area on an indicator or requirement, its parts as they stood in the quarter, and what belongs to the area itself and to none of them,
-- so that the rows below add up to the first.
with standing as materialized (
  select a.unit_id, a.ancestor_id
  from dim_unit_ancestor_period as a
  where a.period = $quarter and a.distance = 1
),
part as (
  select s.unit_id
  from standing as s
  where s.ancestor_id = $area
  union all
  select $area
),
row_of as (
  select
    c.indicator_id, c.area_unit_id as unit_id, c.subjects_due, c.subjects_evidenced, c.subjects_met,
    p.subjects, p.mean_points, p.subjects * p.mean_points as points
  from mart_indicator_coverage as c
  join part as x on x.unit_id = c.area_unit_id
  left join (
    select m.indicator_id, m.area_unit_id, m.subjects, m.mean_points
    from mart_indicator_points as m
    where m.system_id = $system and {{of m.indicator_id}} and m.basis = $basis and m.as_of = $quarter and m.period = substr($quarter, 1, 4)
  ) as p on p.indicator_id = c.indicator_id and p.area_unit_id = c.area_unit_id
  where c.system_id = $system and {{of c.indicator_id}} and c.basis = $basis and c.as_of = $quarter and c.period = substr($quarter, 1, 4)
    and {{seen $area}}
),
below as (
  select
    r.indicator_id, coalesce(sum(r.subjects_due), 0) as subjects_due, coalesce(sum(r.subjects_evidenced), 0) as subjects_evidenced, coalesce(sum(r.subjects_met), 0) as subjects_met,
    coalesce(sum(r.subjects), 0) as subjects, coalesce(sum(r.points), 0) as points
  from row_of as r
  where r.unit_id <> $area
  group by r.indicator_id
),
placed as (
  select r.indicator_id, 0 as place, r.unit_id, r.subjects_due, r.subjects_evidenced, r.subjects_met, r.subjects, cast(r.mean_points as double) as mean_points
  from row_of as r
  where r.unit_id = $area
  union all
  select r.indicator_id, 1, r.unit_id, r.subjects_due, r.subjects_evidenced, r.subjects_met, r.subjects, cast(r.mean_points as double)
  from row_of as r
  where r.unit_id <> $area
  union all
  -- What the area has itself, as an agency that also has branches.
  select
    r.indicator_id, 2, r.unit_id, cast(r.subjects_due - b.subjects_due as bigint), cast(r.subjects_evidenced - b.subjects_evidenced as bigint), cast(r.subjects_met - b.subjects_met as bigint),
    cast(r.subjects - b.subjects as bigint), cast(r.points - b.points as double) / nullif(r.subjects - b.subjects, 0)
  from row_of as r
  join below as b on b.indicator_id = r.indicator_id
  where r.unit_id = $area and b.subjects_due > 0 and r.subjects_due > b.subjects_due
)
select
  p.indicator_id, p.place, p.unit_id, coalesce(u.name, p.unit_id) as name, p.subjects_due, p.subjects_evidenced, p.subjects_met, p.subjects, p.mean_points,
  p.unit_id in (select s.ancestor_id from standing as s) as has_parts
from placed as p
left join dim_unit as u on u.unit_id = p.unit_id and u.is_current
order by p.indicator_id, p.place, p.subjects_due < 5, case when p.place = 1 then coalesce(p.mean_points, 100.0 * p.subjects_met / nullif(p.subjects_due, 0)) end, p.unit_id

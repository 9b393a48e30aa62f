-- How the other indicators of a system go with this one over the subjects of an area (Pearson's r), the strongest first,
-- and how this one goes with the rest of the total without it (corrected item-total correlation), nine in all. Fewer than ten subjects say nothing.
-- Numbers stand for ids, which takes a third of the time.
with belonging as (
  select a.unit_id as subject_id
  from dim_unit_ancestor as a
  where a.ancestor_id = $area and $subject_type = 'unit'
  union all
  select p.person_id
  from dim_person_now as p
  join dim_unit_ancestor as a on a.unit_id = p.unit_id and a.ancestor_id = $area
  where $subject_type = 'person'
),
subject as materialized (
  select b.subject_id, cast(row_number() over () as integer) as number from belonging as b
),
indicator as materialized (
  select
    i.indicator_id, any_value(i.name_zh) as name_zh, any_value(i.name_en) as name_en, bool_or(i.is_leaf) as is_leaf, {{of i.indicator_id}} as is_asked,
    cast(row_number() over () as integer) as number
  from dim_indicator as i
  where i.system_id = $system
  group by i.indicator_id
),
-- Read once: both sides of the pairs come from it.
had as materialized (
  select s.number as subject, i.number as indicator, i.is_leaf, i.is_asked, cast(r.points as double) as points
  from mart_indicator_result as r
  join indicator as i on i.indicator_id = r.indicator_id and (i.is_leaf or i.is_asked)
  join subject as s on s.subject_id = r.subject_id
  where r.system_id = $system and r.basis = $basis and r.as_of = $quarter and r.period = substr($quarter, 1, 4) and r.subject_type = $subject_type and r.points is not null
    and {{seen $area}}
),
-- A correlation has no direction: where both are asked for it is taken once.
pair as (
  select x.indicator as x, y.indicator as y, corr(x.points, y.points) as r, count(*) as subjects
  from had as x
  join had as y on y.subject = x.subject and y.indicator <> x.indicator and (y.indicator > x.indicator or not y.is_asked) and (x.is_leaf or y.is_leaf)
  where x.is_asked
  group by x.indicator, y.indicator
),
rest as (
  select h.indicator, corr(h.points, m.total - h.points) as r, count(*) as subjects
  from had as h
  join (
    select s.number as subject, cast(m.total as double) as total
    from mart_score as m
    join subject as s on s.subject_id = m.subject_id
    where m.system_id = $system and m.subject_type = $subject_type and m.basis = $basis and m.as_of = $quarter and m.period = substr($quarter, 1, 4) and m.total is not null
  ) as m on m.subject = h.subject
  where h.is_asked
  group by h.indicator
),
related as (
  select p.x as this, p.y as other, p.r, p.subjects from pair as p
  union all
  select p.y, p.x, p.r, p.subjects from pair as p
  union all
  select r.indicator, null, r.r, r.subjects from rest as r
)
select t.indicator_id as this_id, coalesce(o.indicator_id, '') as indicator_id, o.name_zh, o.name_en, r.r, r.subjects
from related as r
join indicator as t on t.number = r.this and t.is_asked
left join indicator as o on o.number = r.other
where r.subjects >= 10 and not isnan(r.r)
  -- What this one consists of goes with it by definition.
  and (o.indicator_id is null or o.is_leaf and not starts_with(o.indicator_id, t.indicator_id || '.'))
qualify row_number() over (partition by t.indicator_id order by o.indicator_id is not null, round(abs(r.r), 9) desc, o.indicator_id) <= 9
order by t.indicator_id, o.indicator_id is not null, round(abs(r.r), 9) desc, o.indicator_id

-- How the other indicators of a system go with this one over the subjects of an area (Pearson's r), the strongest first,
-- and how this one goes with the rest of the total without it (corrected item-total correlation). Fewer than ten subjects say nothing.
with subject as materialized (
  select a.unit_id as subject_id
  from dim_unit_ancestor as a
  where a.ancestor_id = $area and $subject_type = 'unit'
  union all
  select p.person_id
  from dim_person_now as p
  join dim_unit_ancestor as a on a.unit_id = p.unit_id and a.ancestor_id = $area
  where $subject_type = 'person'
),
-- Read once: both sides of the pairs come from it.
had as materialized (
  select r.subject_id, r.indicator_id, cast(r.points as double) as points
  from mart_indicator_result as r
  join subject as s on s.subject_id = r.subject_id
  where r.system_id = $system and r.basis = $basis and r.as_of = $quarter and r.period = substr($quarter, 1, 4) and r.subject_type = $subject_type and r.points is not null
    and r.indicator_id in (select i.indicator_id from dim_indicator as i where i.system_id = $system and (i.is_leaf or i.indicator_id = $indicator))
    and {{seen $area}}
),
this_one as (
  select h.subject_id, h.points from had as h where h.indicator_id = $indicator
),
with_others as (
  select o.indicator_id, corr(t.points, o.points) as r, count(*) as subjects
  from this_one as t
  join had as o on o.subject_id = t.subject_id and o.indicator_id <> $indicator
  -- What this one consists of goes with it by definition.
  where o.indicator_id not like $indicator || '.%'
  group by o.indicator_id
),
with_rest as (
  select '' as indicator_id, corr(t.points, s.total - t.points) as r, count(*) as subjects
  from this_one as t
  join (
    select m.subject_id, cast(m.total as double) as total
    from mart_score as m
    where m.system_id = $system and m.subject_type = $subject_type and m.basis = $basis and m.as_of = $quarter and m.period = substr($quarter, 1, 4) and m.total is not null
  ) as s on s.subject_id = t.subject_id
),
both_kinds as (
  select w.indicator_id, w.r, w.subjects from with_others as w union all select x.indicator_id, x.r, x.subjects from with_rest as x
),
named as (
  select i.indicator_id, any_value(i.name_zh) as name_zh, any_value(i.name_en) as name_en from dim_indicator as i where i.system_id = $system group by i.indicator_id
)
select b.indicator_id, n.name_zh, n.name_en, b.r, b.subjects
from both_kinds as b
left join named as n on n.indicator_id = b.indicator_id
where b.subjects >= 10 and not isnan(b.r)
order by b.indicator_id <> '', abs(b.r) desc, b.indicator_id
limit 9

-- What the last accepted restatement of a quarter changed in an area by one system, item by item; persons are only counted, by unit.
with item as (
  select i.indicator_id as item_id, 'indicator' as part, any_value(i.name_zh) as name_zh, any_value(i.name_en) as name_en
  from dim_indicator as i where i.system_id = $system group by i.indicator_id
  union all
  select r.requirement_id as item_id, 'requirement' as part, any_value(r.name_zh) as name_zh, any_value(r.name_en) as name_en
  from dim_requirement as r where r.system_id = $system group by r.requirement_id
)
select
  u.name, r.unit_id, r.subject_type, r.part, r.item_id, i.name_zh, i.name_en, cast(r.closed_points as double) as closed_points, cast(r.points as double) as points,
  r.closed_tier, r.tier, r.closed_rank, r.rank, r.closed_status, r.status
from mart_accepted_restatement as r
join dim_unit as u on u.unit_id = r.unit_id and u.is_current
join dim_unit_ancestor as a on a.unit_id = r.unit_id and a.ancestor_id = $area
left join item as i on i.part = r.part and i.item_id = r.item_id
where r.is_newest and r.quarter = $quarter and r.system_id = $system and r.basis = $basis
  and {{seen r.unit_id}}
order by abs(coalesce(r.points, 0) - coalesce(r.closed_points, 0)) desc, r.unit_id, r.part, r.item_id, r.subject_id

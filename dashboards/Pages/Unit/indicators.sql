-- Every dimension, indicator and part of a subject's assessment in the order of the text: the points on the basis asked for
-- with their account, beside the points on every basis.
with named as (
  select i.version, i.indicator_id, min(i.ordinal) as ordinal, any_value(i.name_zh) as name_zh, any_value(i.name_en) as name_en, bool_or(i.is_leaf) as is_leaf
  from dim_indicator as i
  where i.system_id = $system
  group by i.version, i.indicator_id
),
-- The other bases stand beside each row without reading the mart again.
own as (
  select
    r.*,
    to_json(list(json_object('basis', r.basis, 'points', r.points, 'known', r.known_points, 'unknown', r.unknown_points, 'status', r.status))
      over (partition by r.indicator_id)) as bases
  from mart_indicator_result as r
  where r.system_id = $system and r.as_of = $quarter and r.period = substr($quarter, 1, 4) and r.subject_type = $subject_type and r.subject_id = $subject
)
select
  o.indicator_id, o.level, o.parent_id, coalesce(n.is_leaf, true) as is_leaf, n.name_zh, n.name_en, o.status, o.tier,
  cast(o.max_points as double) as max_points, cast(o.points as double) as points,
  cast(o.known_points as double) as known_points, cast(o.unknown_points as double) as unknown_points,
  cast(o.bases as varchar) as bases, cast(o.explanation as varchar) as explanation
from own as o
left join named as n on n.version = o.version and n.indicator_id = o.indicator_id
where o.basis = $basis
  and ($scope_unit_id is null
    or exists (select 1 from dim_unit_ancestor as v where v.unit_id = $unit and v.ancestor_id = $scope_unit_id))
order by n.ordinal, o.indicator_id

-- What can be drawn over the quarters for a system beside the measures of every unit: its tiers, indicators and requirements.
with tier as (
  select 'tier:' || t.label as measure, t.label as name_zh, t.label as name_en, 1 as part, min(t.ordinal) as ordinal
  from rule_tier as t
  where t.system_id = $system and t.label is not null
  group by t.label
  union all
  -- What is no label of the text, in mart_tier_distribution's words.
  select 'tier:' || o.code, o.code, o.code, 1, 1000 + o.place
  from (values ('unlabelled', 1), ('veto', 2), ('unscored', 3)) as o (code, place)
),
indicator as (
  select 'points:' || i.indicator_id as measure, any_value(i.name_zh) as name_zh, any_value(i.name_en) as name_en, 2 as part, min(i.ordinal) as ordinal
  from dim_indicator as i
  where i.system_id = $system
  group by i.indicator_id
),
requirement as (
  select 'met:' || r.requirement_id as measure, any_value(r.name_zh) as name_zh, any_value(r.name_en) as name_en, 3 as part, min(r.ordinal) as ordinal
  from dim_requirement as r
  where r.system_id = $system
  group by r.requirement_id
),
choice as (
  select * from tier union all select * from indicator union all select * from requirement
)
select c.measure, c.name_zh, c.name_en, c.part
from choice as c
where $scope_unit_id is null or true
order by c.part, c.ordinal, c.measure

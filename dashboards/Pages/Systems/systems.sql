-- Every assessment system in the version last in force, with its size and its warnings.
-- Rules are the same for every reader: the scope is named and lets all rows pass.
with newest as (
  select y.*, row_number() over (partition by y.system_id order by y.effective_from desc, y.version desc) as recency, count(*) over (partition by y.system_id) as versions
  from dim_system as y
),
leaf as (
  select i.system_id, i.version, i.profile, sum(i.max_points) as points, count(*) as indicators
  from dim_indicator as i
  where i.is_leaf
  group by i.system_id, i.version, i.profile
),
indicator as (
  select l.system_id, l.version, max(l.points) as visible_points, sum(l.indicators) as indicators from leaf as l group by l.system_id, l.version
),
requirement as (
  select r.system_id, r.version, count(*) as requirements from dim_requirement as r group by r.system_id, r.version
),
tier as (
  select t.system_id, t.version, count(t.label) as tiers from rule_tier as t group by t.system_id, t.version
),
warning as (
  select w.system_id, w.version, count(*) as warnings from rule_lint as w group by w.system_id, w.version
)
select
  n.system_id, n.version, n.title_zh, n.title_en, n.level, n.completeness, n.stated_total, i.visible_points,
  cast(coalesce(i.indicators, 0) as bigint) as indicators, cast(coalesce(r.requirements, 0) as bigint) as requirements,
  cast(coalesce(t.tiers, 0) as bigint) as tiers, cast(coalesce(w.warnings, 0) as bigint) as warnings,
  cast(n.effective_from as varchar) as effective_from, n.versions
from newest as n
left join indicator as i on i.system_id = n.system_id and i.version = n.version
left join requirement as r on r.system_id = n.system_id and r.version = n.version
left join tier as t on t.system_id = n.system_id and t.version = n.version
left join warning as w on w.system_id = n.system_id and w.version = n.version
where n.recency = 1 and ($scope_unit_id is null or true)
order by n.source, n.system_id

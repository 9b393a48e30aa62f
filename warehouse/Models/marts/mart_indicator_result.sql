-- mart_indicator_result: points of every subject on every dimension, indicator and part, on every basis, with the account of how
-- grain:   system_id, version, period, as_of, subject_type, subject_id, indicator_id, basis
-- inputs:  int_assessment_grid, int_leaf_result, int_grade, int_ledger_result, int_indicator_leaf, dim_indicator, dim_system, rule_clause, int_veto
-- local:   subject_id
-- source:  design.md sections 7 and 13; INT-08: what is unknown stays an interval
-- columns: system_id       assessment system
--          version         version
--          period          assessment period, or a month or quarter of a ledger
--          as_of           quarter at whose end the row looks
--          subject_type    unit or person
--          subject_id      unit_id or person_id
--          indicator_id    dimension, indicator or part; ledger for the whole of a points ledger
--          basis           evidence, claim, self, review, official, claimed
--          level           dimension, indicator or part
--          parent_id       the level above, null at the top
--          max_points      standard points, null if not printed
--          points          points, null unless complete
--          known_points    points known
--          unknown_points  points not known
--          tier            grade of a graded component, null otherwise
--          status          scored, incomplete, not_applicable, no_data, invalid or veto
--          flags           JSON list
--          explanation     JSON list of {clause, kind, observed, target, effect, quote, interpretation}; effects sum to known_points
with graded as (
  select distinct c.system_id, c.version, c.profile, c.indicator_id from rule_clause as c where c.kind in ('tier_manual', 'tier_threshold')
),
-- Graded components have a label instead of points, ledgers their entries instead of indicators with points.
leaf as (
  select
    l.grid_id, l.system_id, l.version, l.profile, l.basis, l.indicator_id, l.known_points, l.unknown_points,
    cast(null as varchar) as tier, false as is_graded, l.status, l.flags, l.explanation
  from int_leaf_result as l
  join dim_system as d on d.system_id = l.system_id and d.version = l.version and d.ledger_year is null
  left join graded as g on g.system_id = l.system_id and g.version = l.version and g.profile = l.profile and g.indicator_id = l.indicator_id
  where g.indicator_id is null
  union all
  select
    e.grid_id, k.system_id, k.version, k.profile, e.basis, e.indicator_id, cast(0 as decimal(18, 6)) as known_points, cast(0 as decimal(18, 6)) as unknown_points,
    e.tier, true as is_graded, e.status, e.flags, e.explanation
  from int_grade as e
  join int_assessment_grid as k on k.grid_id = e.grid_id
),
speaker as (
  select distinct l.grid_id, l.system_id, l.version, l.profile, l.basis
  from leaf as l
  where l.basis in ('official', 'claimed', 'self', 'review')
),
branch as (
  select
    s.grid_id, s.basis, min(s.system_id) as system_id, min(s.version) as version, min(s.profile) as profile, t.indicator_id, t.child_id,
    sum(coalesce(l.known_points, 0)) as known_points,
    sum(coalesce(l.unknown_points, i.max_points, 0)) as unknown_points,
    max(case when l.status = 'invalid' then 1 else 0 end) as is_invalid,
    max(case when l.status in ('scored', 'incomplete', 'invalid') then 1 else 0 end) as has_data,
    -- A heading without points leaves no gap where the level above prints its own.
    max(case when i.max_points is null and a.max_points is not null then 0 when coalesce(l.status, 'no_data') <> 'scored' then 1 else 0 end) as has_gap,
    max(case when coalesce(l.status, 'no_data') <> 'not_applicable' then 1 else 0 end) as is_asked,
    min(case when l.is_graded then 1 else 0 end) as is_graded
  from speaker as s
  join int_indicator_leaf as t on t.system_id = s.system_id and t.version = s.version and t.profile = s.profile
  join dim_indicator as i on i.system_id = s.system_id and i.version = s.version and i.profile = s.profile and i.indicator_id = t.leaf_id
  join dim_indicator as a on a.system_id = s.system_id and a.version = s.version and a.profile = s.profile and a.indicator_id = t.indicator_id
  left join leaf as l
    on l.grid_id = s.grid_id and l.basis = s.basis and l.indicator_id = t.leaf_id
  group by s.grid_id, s.basis, t.indicator_id, t.child_id
),
above as (
  select
    b.grid_id, b.basis, min(b.system_id) as system_id, min(b.version) as version, min(b.profile) as profile, b.indicator_id,
    sum(b.known_points) as known_points, sum(b.unknown_points) as unknown_points, max(b.is_invalid) as is_invalid, max(b.has_data) as has_data, max(b.has_gap) as has_gap, max(b.is_asked) as is_asked, min(b.is_graded) as is_graded,
    list(json_object('clause', b.child_id, 'kind', 'sum', 'observed', null, 'target', null, 'effect', b.known_points, 'flag', null, 'quote', null, 'interpretation', null) order by b.child_id) as entries
  from branch as b
  group by b.grid_id, b.basis, b.indicator_id
),
result as (
  select
    l.grid_id, l.system_id, l.version, l.profile, l.basis, l.indicator_id,
    l.known_points, l.unknown_points, l.tier, l.is_graded, l.status, l.flags, l.explanation
  from leaf as l
  union all
  select
    a.grid_id, a.system_id, a.version, a.profile, a.basis, a.indicator_id,
    cast(a.known_points as decimal(18, 6)) as known_points,
    cast(a.unknown_points + coalesce(i.unseen_points, 0) as decimal(18, 6)) as unknown_points,
    cast(null as varchar) as tier, a.is_graded = 1 as is_graded,
    case
      when a.is_invalid = 1 then 'invalid'
      when a.is_asked = 0 and coalesce(i.unseen_points, 0) = 0 then 'not_applicable'
      when a.has_data = 0 then 'no_data'
      when a.has_gap = 1 or coalesce(i.unseen_points, 0) > 0 then 'incomplete'
      else 'scored'
    end as status,
    to_json([]) as flags,
    to_json(list_concat(
      [json_object('clause', a.indicator_id, 'kind', 'start', 'observed', null, 'target', null, 'effect', 0, 'flag', null, 'quote', null, 'interpretation', null)],
      a.entries)) as explanation
  from above as a
  join dim_indicator as i on i.system_id = a.system_id and i.version = a.version and i.profile = a.profile and i.indicator_id = a.indicator_id
)
select
  g.system_id, g.version, g.period, g.as_of, g.subject_type, g.subject_id, r.indicator_id, r.basis,
  i.level, i.parent_id, cast(i.max_points as decimal(18, 6)) as max_points,
  case when v.grid_id is null and r.status = 'scored' and not r.is_graded then r.known_points end as points,
  case when v.grid_id is null then r.known_points else 0 end as known_points,
  case when v.grid_id is null then r.unknown_points else 0 end as unknown_points,
  case when v.grid_id is null then r.tier end as tier,
  case when v.grid_id is null then r.status else 'veto' end as status,
  r.flags,
  case when v.grid_id is null then r.explanation else
    to_json([json_object('clause', r.indicator_id, 'kind', 'veto', 'observed', null, 'target', null, 'effect', 0, 'flag', 'veto', 'quote', v.quote, 'interpretation', null)])
  end as explanation
from result as r
join int_assessment_grid as g on g.grid_id = r.grid_id
join dim_indicator as i on i.system_id = r.system_id and i.version = r.version and i.profile = r.profile and i.indicator_id = r.indicator_id
left join int_veto as v
  on v.grid_id = r.grid_id
union all
select
  l.system_id, l.version, l.period, l.as_of, 'person' as subject_type, l.subject_id, l.indicator_id, l.basis,
  coalesce(i.level, 'dimension') as level, case when l.indicator_id <> 'ledger' then 'ledger' end as parent_id, cast(null as decimal(18, 6)) as max_points,
  l.points, coalesce(l.points, 0) as known_points, cast(0 as decimal(18, 6)) as unknown_points, cast(null as varchar) as tier,
  l.status, l.flags, l.explanation
from int_ledger_result as l
left join (
  select d.system_id, d.version, d.indicator_id, min(d.level) as level
  from dim_indicator as d
  group by d.system_id, d.version, d.indicator_id
) as i on i.system_id = l.system_id and i.version = l.version and i.indicator_id = l.indicator_id

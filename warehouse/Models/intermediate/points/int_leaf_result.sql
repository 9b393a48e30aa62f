-- int_leaf_result: every leaf of every subject on every basis; own values first, then official and claimed
-- grain:   grid_id, basis, indicator_id
-- inputs:  int_assessment_grid, dim_indicator, int_score_entered, int_counted_points, int_inapplicable_leaf
-- local:   grid_id
-- source:  design.md section 7, basis: official = evidence where countable, review where manual; claimed = self, else claim, else evidence
-- columns: grid_id         row of int_assessment_grid: a subject, its system and the quarter looked at
--          system_id       assessment system
--          version         version
--          profile         profile
--          basis           evidence, claim, self, review, official, claimed
--          indicator_id    leaf
--          max_points      standard points
--          known_points    points known
--          unknown_points  points not known
--          status          scored, incomplete, no_data, invalid or not_applicable
--          flags           JSON list
--          explanation     JSON list; effects sum to known_points
--          taken_from      basis the value comes from, null if none
with own as (
  select
    c.grid_id, c.basis, c.indicator_id,
    c.known_points, c.unknown_points, c.status, c.flags, c.explanation, c.is_zeroed
  from int_counted_points as c
  left join int_inapplicable_leaf as n on n.grid_id = c.grid_id and n.indicator_id = c.indicator_id
  where n.grid_id is null
  union all
  select
    s.grid_id, s.basis, s.indicator_id,
    cast(case when s.is_invalid then 0 else s.points end as decimal(18, 6)) as known_points,
    cast(case when s.is_invalid then i.max_points else 0 end as decimal(18, 6)) as unknown_points,
    case when s.is_invalid then 'invalid' else 'scored' end as status,
    case when s.is_invalid then to_json(['invalid']) else to_json([]) end as flags,
    to_json(case when s.is_invalid
      then [json_object('clause', s.indicator_id, 'kind', 'start', 'observed', null, 'target', i.max_points, 'effect', 0, 'flag', 'invalid', 'quote', i.quote, 'interpretation', i.interpretation)]
      else [
        json_object('clause', s.indicator_id, 'kind', 'start', 'observed', null, 'target', null, 'effect', 0, 'flag', null, 'quote', null, 'interpretation', null),
        json_object('clause', s.indicator_id, 'kind', 'manual', 'observed', s.points, 'target', i.max_points, 'effect', s.points, 'flag', s.score_period, 'quote', i.quote, 'interpretation', i.interpretation)]
    end) as explanation,
    false as is_zeroed
  from int_score_entered as s
  join int_assessment_grid as g
    on g.grid_id = s.grid_id
  join dim_indicator as i on i.system_id = g.system_id and i.version = g.version and i.profile = g.profile and i.indicator_id = s.indicator_id and i.is_leaf
),
composed as (
  select
    g.grid_id, g.system_id, g.version, g.profile, b.basis, i.indicator_id, i.max_points, i.is_manual, i.quote, i.interpretation,
    n.grid_id is not null as is_inapplicable,
    case
      when n.grid_id is not null then null
      -- A zero that the records show stands, whatever people entered.
      when b.basis = 'official' and i.is_manual and e.is_zeroed then 'evidence'
      when b.basis = 'claimed' and i.is_manual and c.is_zeroed then 'claim'
      when b.basis = 'official' and (i.is_manual or i.official_basis = 'review') then
        case when r.basis is not null then 'review' when e.basis is not null then 'evidence' end
      when b.basis = 'official' then case when e.basis is not null then 'evidence' end
      else case when s.basis is not null then 'self' when c.basis is not null then 'claim' when e.basis is not null then 'evidence' end
    end as taken_from
  from int_assessment_grid as g
  join dim_indicator as i on i.system_id = g.system_id and i.version = g.version and i.profile = g.profile and i.is_leaf
  cross join (select 'official' as basis union all select 'claimed' as basis) as b
  left join own as r on r.basis = 'review' and r.grid_id = g.grid_id and r.indicator_id = i.indicator_id
  left join own as s on s.basis = 'self' and s.grid_id = g.grid_id and s.indicator_id = i.indicator_id
  left join own as c on c.basis = 'claim' and c.grid_id = g.grid_id and c.indicator_id = i.indicator_id
  left join own as e on e.basis = 'evidence' and e.grid_id = g.grid_id and e.indicator_id = i.indicator_id
  left join int_inapplicable_leaf as n on n.grid_id = g.grid_id and n.indicator_id = i.indicator_id
)
select
  o.grid_id, g.system_id, g.version, g.profile, o.basis, o.indicator_id, i.max_points,
  o.known_points, o.unknown_points, o.status, o.flags, o.explanation, o.basis as taken_from
from own as o
join int_assessment_grid as g
  on g.grid_id = o.grid_id
join dim_indicator as i on i.system_id = g.system_id and i.version = g.version and i.profile = g.profile and i.indicator_id = o.indicator_id and i.is_leaf
union all
select
  c.grid_id, c.system_id, c.version, c.profile, c.basis, c.indicator_id, c.max_points,
  coalesce(o.known_points, 0) as known_points,
  coalesce(o.unknown_points, c.max_points, 0) as unknown_points,
  case when c.is_inapplicable then 'not_applicable' else coalesce(o.status, 'no_data') end as status,
  coalesce(o.flags, case when c.is_inapplicable then to_json(['not_applicable']) else to_json(['no_data']) end) as flags,
  coalesce(o.explanation, to_json([json_object('clause', c.indicator_id, 'kind', 'start', 'observed', null, 'target', c.max_points, 'effect', 0, 'flag', case when c.is_inapplicable then 'not_applicable' else 'no_data' end, 'quote', c.quote, 'interpretation', case when c.is_inapplicable then 'INT-09' else 'INT-08' end)])) as explanation,
  c.taken_from
from composed as c
left join own as o
  on o.basis = c.taken_from and o.grid_id = c.grid_id and o.indicator_id = c.indicator_id

-- int_leaf_result: every leaf of every subject on every basis; own values first, then official and claimed
-- grain:   system_id, version, period, as_of, subject_type, subject_id, basis, indicator_id
-- inputs:  int_assessment_grid, dim_indicator, int_score_entered, int_counted_points
-- source:  design.md section 7, basis: official = evidence where countable, review where manual; claimed = self, else claim, else evidence
-- columns: system_id       assessment system
--          version         version
--          profile         profile
--          period          assessment period
--          as_of           quarter looked at
--          subject_type    unit or person
--          subject_id      unit_id or person_id
--          basis           evidence, claim, self, review, official, claimed
--          indicator_id    leaf
--          max_points      standard points
--          known_points    points known
--          unknown_points  points not known
--          status          scored, incomplete, no_data or invalid
--          flags           JSON list
--          explanation     JSON list; effects sum to known_points
--          taken_from      basis the value comes from, null if none
with own as (
  select
    c.system_id, c.version, c.period, c.as_of, c.subject_type, c.subject_id, c.basis, c.indicator_id,
    c.known_points, c.unknown_points, c.status, c.flags, c.explanation
  from int_counted_points as c
  union all
  select
    s.system_id, s.version, s.period, s.as_of, s.subject_type, s.subject_id, s.basis, s.indicator_id,
    cast(case when s.is_invalid then 0 else s.points end as decimal(18, 6)) as known_points,
    cast(case when s.is_invalid then i.max_points else 0 end as decimal(18, 6)) as unknown_points,
    case when s.is_invalid then 'invalid' else 'scored' end as status,
    case when s.is_invalid then to_json(['invalid']) else to_json([]) end as flags,
    to_json(case when s.is_invalid
      then [json_object('clause', s.indicator_id, 'kind', 'start', 'observed', null, 'target', i.max_points, 'effect', 0, 'flag', 'invalid', 'quote', i.quote, 'interpretation', i.interpretation)]
      else [
        json_object('clause', s.indicator_id, 'kind', 'start', 'observed', null, 'target', null, 'effect', 0, 'flag', null, 'quote', null, 'interpretation', null),
        json_object('clause', s.indicator_id, 'kind', 'manual', 'observed', s.points, 'target', i.max_points, 'effect', s.points, 'flag', s.score_period, 'quote', i.quote, 'interpretation', i.interpretation)]
    end) as explanation
  from int_score_entered as s
  join int_assessment_grid as g
    on g.system_id = s.system_id and g.version = s.version and g.period = s.period and g.as_of = s.as_of and g.subject_type = s.subject_type and g.subject_id = s.subject_id
  join dim_indicator as i on i.system_id = s.system_id and i.version = s.version and i.profile = g.profile and i.indicator_id = s.indicator_id and i.is_leaf
),
composed as (
  select
    g.system_id, g.version, g.profile, g.period, g.as_of, g.subject_type, g.subject_id, b.basis, i.indicator_id, i.max_points, i.is_manual, i.quote, i.interpretation,
    case
      when b.basis = 'official' and (i.is_manual or i.official_basis = 'review') then
        case when r.basis is not null then 'review' when e.basis is not null then 'evidence' end
      when b.basis = 'official' then case when e.basis is not null then 'evidence' end
      else case when s.basis is not null then 'self' when c.basis is not null then 'claim' when e.basis is not null then 'evidence' end
    end as taken_from
  from int_assessment_grid as g
  join dim_indicator as i on i.system_id = g.system_id and i.version = g.version and i.profile = g.profile and i.is_leaf
  cross join (select 'official' as basis union all select 'claimed' as basis) as b
  left join own as r on r.basis = 'review' and r.system_id = g.system_id and r.version = g.version and r.period = g.period and r.as_of = g.as_of and r.subject_type = g.subject_type and r.subject_id = g.subject_id and r.indicator_id = i.indicator_id
  left join own as s on s.basis = 'self' and s.system_id = g.system_id and s.version = g.version and s.period = g.period and s.as_of = g.as_of and s.subject_type = g.subject_type and s.subject_id = g.subject_id and s.indicator_id = i.indicator_id
  left join own as c on c.basis = 'claim' and c.system_id = g.system_id and c.version = g.version and c.period = g.period and c.as_of = g.as_of and c.subject_type = g.subject_type and c.subject_id = g.subject_id and c.indicator_id = i.indicator_id
  left join own as e on e.basis = 'evidence' and e.system_id = g.system_id and e.version = g.version and e.period = g.period and e.as_of = g.as_of and e.subject_type = g.subject_type and e.subject_id = g.subject_id and e.indicator_id = i.indicator_id
)
select
  g.system_id, g.version, g.profile, o.period, o.as_of, o.subject_type, o.subject_id, o.basis, o.indicator_id, i.max_points,
  o.known_points, o.unknown_points, o.status, o.flags, o.explanation, o.basis as taken_from
from own as o
join int_assessment_grid as g
  on g.system_id = o.system_id and g.version = o.version and g.period = o.period and g.as_of = o.as_of and g.subject_type = o.subject_type and g.subject_id = o.subject_id
join dim_indicator as i on i.system_id = o.system_id and i.version = o.version and i.profile = g.profile and i.indicator_id = o.indicator_id and i.is_leaf
union all
select
  c.system_id, c.version, c.profile, c.period, c.as_of, c.subject_type, c.subject_id, c.basis, c.indicator_id, c.max_points,
  coalesce(o.known_points, 0) as known_points,
  coalesce(o.unknown_points, c.max_points, 0) as unknown_points,
  coalesce(o.status, 'no_data') as status,
  coalesce(o.flags, to_json(['no_data'])) as flags,
  coalesce(o.explanation, to_json([json_object('clause', c.indicator_id, 'kind', 'start', 'observed', null, 'target', c.max_points, 'effect', 0, 'flag', 'no_data', 'quote', c.quote, 'interpretation', 'INT-08')])) as explanation,
  c.taken_from
from composed as c
left join own as o
  on o.basis = c.taken_from and o.system_id = c.system_id and o.version = c.version and o.period = c.period and o.as_of = c.as_of
  and o.subject_type = c.subject_type and o.subject_id = c.subject_id and o.indicator_id = c.indicator_id

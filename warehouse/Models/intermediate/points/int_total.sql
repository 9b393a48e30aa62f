-- int_total: the sum of a subject's leaves, with the vote, the composite and the bounds of what is not known
-- grain:   system_id, version, period, as_of, subject_type, subject_id, basis
-- inputs:  int_leaf_result, int_assessment_grid, int_score_entered, int_vote, int_veto, dim_system, dim_indicator
-- source:  rules.md 3.2 sum, 3.3 weighted (SYS-21 第八條), INT-08; design.md section 13 for a total that was given as one figure
-- columns: system_id       assessment system
--          version         version
--          profile         profile
--          period          assessment period
--          as_of           quarter looked at
--          subject_type    unit or person
--          subject_id      unit_id or person_id
--          unit_id         unit of the subject
--          basis           official, claimed, self or review
--          known_points    points known
--          unknown_points  points not known
--          total           sum, null unless complete
--          vote            vote score, 0 to 100
--          composite       weighted score, null if the system has none or a part is missing
--          lower_bound     least the deciding score can be
--          upper_bound     most the deciding score can be
--          has_data        something is known
--          is_invalid      an entry was above its maximum or below 0
--          is_veto         the assessment stops before scoring
with basis as (
  select 'official' as basis union all select 'claimed' as basis union all select 'self' as basis union all select 'review' as basis
),
leaf as (
  select i.system_id, i.version, i.profile, i.indicator_id, i.max_points from dim_indicator as i where i.is_leaf
),
unseen as (
  select i.system_id, i.version, i.profile, sum(coalesce(i.unseen_points, 0)) as unseen_points
  from dim_indicator as i
  group by i.system_id, i.version, i.profile
),
added as (
  select
    g.grid_id, b.basis,
    sum(coalesce(r.known_points, 0)) as known_points,
    sum(coalesce(r.unknown_points, l.max_points, 0)) as unknown_points,
    max(case when r.status = 'invalid' then 1 else 0 end) as is_invalid,
    max(case when r.status in ('scored', 'incomplete', 'invalid') then 1 else 0 end) as has_data,
    max(case when coalesce(r.status, 'no_data') <> 'scored' then 1 else 0 end) as has_gap,
    max(case when l.max_points is null then 1 else 0 end) as lacks_points
  from int_assessment_grid as g
  join leaf as l on l.system_id = g.system_id and l.version = g.version and l.profile = g.profile
  cross join basis as b
  left join int_leaf_result as r
    on r.grid_id = g.grid_id and r.basis = b.basis and r.indicator_id = l.indicator_id
  group by g.grid_id, b.basis
),
given as (
  select
    s.grid_id, b.basis, s.points as total, s.is_invalid
  from int_score_entered as s
  join basis as b on b.basis = s.basis or (b.basis = 'official' and s.basis = 'review') or (b.basis = 'claimed' and s.basis = 'self')
  where s.indicator_id = 'total'
),
joined as (
  select
    k.system_id, k.version, k.profile, k.period, k.as_of, k.subject_type, k.subject_id, k.unit_id, a.basis,
    d.quantified_weight, d.vote_weight, o.vote, v.grid_id is not null as is_veto,
    coalesce(g.is_invalid, a.is_invalid = 1) or a.is_invalid = 1 as is_invalid,
    g.total is not null or a.has_data = 1 or coalesce(g.is_invalid, false) as has_data,
    coalesce(g.total, a.known_points) as known_points,
    case
      when g.total is not null then 0
      -- Where no points are printed the unknown is what is left of the stated total.
      when a.lacks_points = 1 and a.has_gap = 1 then coalesce(d.stated_total, 100) - a.known_points
      else a.unknown_points + coalesce(u.unseen_points, 0)
    end as unknown_points,
    g.total is not null or (a.has_gap = 0 and coalesce(u.unseen_points, 0) = 0) as is_complete
  from added as a
  join int_assessment_grid as k on k.grid_id = a.grid_id
  join dim_system as d on d.system_id = k.system_id and d.version = k.version and d.is_scored
  left join unseen as u on u.system_id = k.system_id and u.version = k.version and u.profile = k.profile
  left join given as g
    on g.grid_id = a.grid_id and g.basis = a.basis
  left join int_vote as o
    on o.grid_id = a.grid_id and o.basis = case a.basis when 'review' then 'official' when 'self' then 'claimed' else a.basis end
  left join int_veto as v
    on v.grid_id = a.grid_id
  where a.basis in ('official', 'claimed') or a.has_data = 1 or g.basis is not null
)
select
  j.system_id, j.version, j.profile, j.period, j.as_of, j.subject_type, j.subject_id, j.unit_id, j.basis,
  cast(case when j.is_veto then 0 else j.known_points end as decimal(18, 6)) as known_points,
  cast(case when j.is_veto then 0 else j.unknown_points end as decimal(18, 6)) as unknown_points,
  cast(case when j.is_complete and not j.is_invalid and not j.is_veto then j.known_points end as decimal(18, 6)) as total,
  case when not j.is_veto then j.vote end as vote,
  cast(case when j.is_complete and not j.is_invalid and not j.is_veto and j.quantified_weight is not null
    then j.quantified_weight * j.known_points + j.vote_weight * j.vote end as decimal(18, 6)) as composite,
  cast(case when j.quantified_weight is null then j.known_points else j.quantified_weight * j.known_points + j.vote_weight * coalesce(j.vote, 0) end as decimal(18, 6)) as lower_bound,
  cast(case when j.quantified_weight is null then j.known_points + j.unknown_points
    else j.quantified_weight * (j.known_points + j.unknown_points) + j.vote_weight * coalesce(j.vote, 100) end as decimal(18, 6)) as upper_bound,
  j.has_data, j.is_invalid, j.is_veto
from joined as j

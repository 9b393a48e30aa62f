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
    g.system_id, g.version, g.profile, g.period, g.as_of, g.subject_type, g.subject_id, g.unit_id, b.basis,
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
    on r.system_id = g.system_id and r.version = g.version and r.period = g.period and r.as_of = g.as_of
    and r.subject_type = g.subject_type and r.subject_id = g.subject_id and r.basis = b.basis and r.indicator_id = l.indicator_id
  group by g.system_id, g.version, g.profile, g.period, g.as_of, g.subject_type, g.subject_id, g.unit_id, b.basis
),
given as (
  select
    s.system_id, s.version, s.period, s.as_of, s.subject_type, s.subject_id, b.basis, s.points as total, s.is_invalid
  from int_score_entered as s
  join basis as b on b.basis = s.basis or (b.basis = 'official' and s.basis = 'review') or (b.basis = 'claimed' and s.basis = 'self')
  where s.indicator_id = 'total'
),
joined as (
  select
    a.system_id, a.version, a.profile, a.period, a.as_of, a.subject_type, a.subject_id, a.unit_id, a.basis,
    d.quantified_weight, d.vote_weight, o.vote, v.system_id is not null as is_veto,
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
  join dim_system as d on d.system_id = a.system_id and d.version = a.version and d.is_scored
  left join unseen as u on u.system_id = a.system_id and u.version = a.version and u.profile = a.profile
  left join given as g
    on g.system_id = a.system_id and g.version = a.version and g.period = a.period and g.as_of = a.as_of
    and g.subject_type = a.subject_type and g.subject_id = a.subject_id and g.basis = a.basis
  left join int_vote as o
    on o.system_id = a.system_id and o.version = a.version and o.period = a.period and o.as_of = a.as_of
    and o.subject_type = a.subject_type and o.subject_id = a.subject_id and o.basis = case a.basis when 'review' then 'official' when 'self' then 'claimed' else a.basis end
  left join int_veto as v
    on v.system_id = a.system_id and v.version = a.version and v.period = a.period and v.as_of = a.as_of
    and v.subject_type = a.subject_type and v.subject_id = a.subject_id
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

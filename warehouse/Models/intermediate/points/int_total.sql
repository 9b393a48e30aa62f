-- int_total: the sum of a subject's leaves or of its ledger, with the vote, the composite and the bounds of what is not known
-- grain:   system_id, version, period, as_of, subject_type, subject_id, basis
-- inputs:  int_leaf_result, int_assessment_grid, int_score_entered, int_vote, int_veto, int_ledger_total, int_indicator_leaf, dim_system, dim_indicator, rule_clause
-- local:   subject_id
-- source:  rules.md 3.2 sum, 3.3 weighted (SYS-21 第八條), 3.4 ledger, INT-08; design.md section 13 for a total that was given as one figure
-- columns: system_id        assessment system
--          version          version
--          profile          profile
--          period           assessment period, or a month or quarter of a ledger
--          as_of            quarter looked at
--          subject_type     unit or person
--          subject_id       unit_id or person_id
--          unit_id          unit of the subject
--          basis            official, claimed, self or review
--          grid_id          row of int_assessment_grid; null for a month or quarter of a ledger, which has no tier
--          known_points     points known
--          unknown_points   points not known
--          total            sum, null unless complete
--          vote             vote score, 0 to 100
--          composite        weighted score, null if the system has none or a part is missing
--          lower_bound      least the deciding score can be
--          upper_bound      most the deciding score can be, null where the text does not show how many points there are
--          deciding         the score that decides: the composite where the system has one, else the total; null unless complete
--          compared         what ranks compare: the deciding score, of a ledger its exact mean or sum
--          standard_points  stated total, else the sum of the leaves; null if neither is printed
--          has_data         something is known
--          is_invalid       an entry was above its maximum or below 0
--          is_veto          the assessment stops before scoring
with basis as (
  select 'official' as basis union all select 'claimed' as basis union all select 'self' as basis union all select 'review' as basis
),
-- A graded component has a label, never points.
graded as (
  select distinct c.system_id, c.version, c.profile, c.indicator_id from rule_clause as c where c.kind in ('tier_manual', 'tier_threshold')
),
-- A leaf without printed points is accounted for where a level above prints its own: they add up, or say what is unseen.
within_printed as (
  select distinct t.system_id, t.version, t.profile, t.leaf_id
  from int_indicator_leaf as t
  join dim_indicator as i on i.system_id = t.system_id and i.version = t.version and i.profile = t.profile and i.indicator_id = t.indicator_id
  where i.max_points is not null
),
leaf as (
  select i.system_id, i.version, i.profile, i.indicator_id, i.max_points, case when i.max_points is null and w.leaf_id is null then 1 else 0 end as is_open
  from dim_indicator as i
  join dim_system as d on d.system_id = i.system_id and d.version = i.version and d.ledger_year is null
  left join graded as g on g.system_id = i.system_id and g.version = i.version and g.profile = i.profile and g.indicator_id = i.indicator_id
  left join within_printed as w on w.system_id = i.system_id and w.version = i.version and w.profile = i.profile and w.leaf_id = i.indicator_id
  where i.is_leaf and g.indicator_id is null
),
printed as (
  select l.system_id, l.version, l.profile, sum(coalesce(l.max_points, 0)) as leaf_points, count(l.max_points) as printed_leaves
  from leaf as l
  group by l.system_id, l.version, l.profile
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
    sum(case when l.max_points is null then 0 else coalesce(r.unknown_points, l.max_points) end) as unknown_points,
    sum(case when l.is_open = 1 then coalesce(r.known_points, 0) else 0 end) as open_known,
    max(case when r.status = 'invalid' then 1 else 0 end) as is_invalid,
    max(case when r.status in ('scored', 'incomplete', 'invalid') then 1 else 0 end) as has_data,
    max(case when l.max_points is null and l.is_open = 0 then 0 when coalesce(r.status, 'no_data') <> 'scored' then 1 else 0 end) as has_gap,
    max(case when l.is_open = 1 and coalesce(r.status, 'no_data') <> 'scored' then 1 else 0 end) as has_open_gap
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
    k.system_id, k.version, k.profile, k.period, k.as_of, k.subject_type, k.subject_id, k.unit_id, b.basis, k.grid_id,
    d.quantified_weight, d.vote_weight, o.vote, v.grid_id is not null as is_veto, l.compared,
    coalesce(g.is_invalid, false) or coalesce(a.is_invalid, 0) = 1 as is_invalid,
    g.total is not null or coalesce(a.has_data, 0) = 1 or coalesce(g.is_invalid, false) or l.total is not null as has_data,
    case when l.entries > 0 then l.total else coalesce(g.total, l.total, a.known_points, 0) end as known_points,
    case
      when g.total is not null or l.total is not null then 0
      -- What open leaves may hold is what is left of the stated total.
      when a.has_open_gap = 1 and d.stated_total > p.leaf_points + coalesce(u.unseen_points, 0) + a.open_known
        then a.unknown_points + d.stated_total - p.leaf_points - a.open_known
      else coalesce(a.unknown_points, 0) + coalesce(u.unseen_points, 0)
    end as unknown_points,
    g.total is not null or l.total is not null or (a.has_gap = 0 and coalesce(u.unseen_points, 0) = 0) as is_complete,
    g.total is null and l.total is null
      and (a.grid_id is null or (a.has_open_gap = 1 and d.stated_total is null)) as is_unbounded,
    coalesce(d.stated_total, case when p.printed_leaves > 0 then p.leaf_points + coalesce(u.unseen_points, 0) end) as standard_points
  from int_assessment_grid as k
  cross join basis as b
  join dim_system as d on d.system_id = k.system_id and d.version = k.version and (d.is_scored or d.ledger_year is not null or d.tier_kind is not null)
  left join added as a on a.grid_id = k.grid_id and a.basis = b.basis
  left join printed as p on p.system_id = k.system_id and p.version = k.version and p.profile = k.profile
  left join unseen as u on u.system_id = k.system_id and u.version = k.version and u.profile = k.profile
  left join given as g
    on g.grid_id = k.grid_id and g.basis = b.basis
  left join int_ledger_total as l on l.grid_id = k.grid_id and l.basis = b.basis
  left join int_vote as o
    on o.grid_id = k.grid_id and o.basis = case b.basis when 'review' then 'official' when 'self' then 'claimed' else b.basis end
  left join int_veto as v
    on v.grid_id = k.grid_id
  where b.basis in ('official', 'claimed') or a.has_data = 1 or g.basis is not null
),
bounded as (
  select
    j.*,
    cast(case when j.is_complete and not j.is_invalid and not j.is_veto then j.known_points end as decimal(18, 6)) as total,
    cast(case when j.quantified_weight is null then j.known_points else j.quantified_weight * j.known_points + j.vote_weight * coalesce(j.vote, 0) end as decimal(18, 6)) as lower_bound,
    cast(case
      when j.is_unbounded then null
      when j.quantified_weight is null then j.known_points + j.unknown_points
      else j.quantified_weight * (j.known_points + j.unknown_points) + j.vote_weight * coalesce(j.vote, 100)
    end as decimal(18, 6)) as upper_bound
  from joined as j
),
weighed as (
  select
    b.*,
    cast(case when b.quantified_weight is not null and b.total is not null then b.quantified_weight * b.known_points + b.vote_weight * b.vote end as decimal(18, 6)) as composite
  from bounded as b
)
select
  w.system_id, w.version, w.profile, w.period, w.as_of, w.subject_type, w.subject_id, w.unit_id, w.basis, w.grid_id,
  cast(case when w.is_veto then 0 else w.known_points end as decimal(18, 6)) as known_points,
  cast(case when w.is_veto then 0 else w.unknown_points end as decimal(18, 6)) as unknown_points,
  w.total, case when not w.is_veto then w.vote end as vote, w.composite, w.lower_bound, w.upper_bound,
  case when w.quantified_weight is not null then w.composite else w.total end as deciding,
  cast(case when w.quantified_weight is not null then w.composite when w.total is not null then coalesce(w.compared, 27720 * w.total) end as decimal(38, 6)) as compared,
  cast(w.standard_points as decimal(18, 6)) as standard_points,
  w.has_data, w.is_invalid, w.is_veto
from weighed as w
union all
select
  l.system_id, l.version, '' as profile, l.period, l.as_of, 'person' as subject_type, l.subject_id, l.unit_id, l.basis, cast(null as bigint) as grid_id,
  l.total as known_points, cast(0 as decimal(18, 6)) as unknown_points, l.total, cast(null as decimal(18, 6)) as vote, cast(null as decimal(18, 6)) as composite,
  l.total as lower_bound, l.total as upper_bound, l.total as deciding, cast(l.compared as decimal(38, 6)) as compared, cast(null as decimal(18, 6)) as standard_points,
  true as has_data, false as is_invalid, false as is_veto
from int_ledger_total as l
where l.grid_id is null

-- Where each subject stands, and the tier above: by threshold its lower bound, in a ranking the score of the last one above the cut; none at the top or without tiers.
with score as (
  select
    t.grid_id, t.subject_type, t.subject_id, t.unit_id, t.as_of, t.system_id, t.version, t.profile, i.tier, i.tier_flag, coalesce(t.composite, t.total) as score, t.known_points, t.unknown_points,
    t.is_veto, d.tier_kind, d.tier_measure, coalesce(d.quantified_weight, 1) as weight, t.compared, f.label as forced,
    case when d.tier_measure is null then t.lower_bound else v.value end as least,
    case when t.subject_type = 'person' and coalesce(d.rank_within, 'branch') = 'branch' then coalesce(t.unit_id, '') else '' end as within,
    l.months, l.rule as ledger, l.added
  from int_total as t
  join dim_system as d on d.system_id = t.system_id and d.version = t.version
  join int_tier as i on i.grid_id = t.grid_id and i.basis = t.basis
  left join int_forced_tier as f on f.grid_id = t.grid_id and f.basis = t.basis
  left join int_recorded_value as v on v.grid_id = t.grid_id and v.basis = t.basis and v.measure = d.tier_measure and v.item = ''
  left join int_ledger_total as l on l.grid_id = t.grid_id and l.basis = t.basis
  where t.basis = $Basis and t.as_of = $AsOf and t.period = $Period
),
held as (
  select s.grid_id, min(r.ordinal) as ordinal
  from score as s
  join rule_tier as r on r.system_id = s.system_id and r.version = s.version and r.lower is not null and (s.least > r.lower or (r.is_inclusive and s.least = r.lower))
  group by s.grid_id
),
cut as (
  select
    r.system_id, r.version, max(case when r.top_n is not null then r.label end) as top_label, max(r.top_n) as top_n, max(case when r.bottom_n is not null then r.label end) as bottom_label,
    max(r.bottom_n) as bottom_n, max(case when r.quota_measure is not null then r.label end) as quota_label, max(r.quota_measure) as quota_measure
  from rule_tier as r
  group by r.system_id, r.version
),
places as (
  select
    s.grid_id, c.top_label, c.bottom_label, c.quota_label, coalesce(c.top_n, y.value) as top_n, c.bottom_n
  from score as s
  join cut as c on c.system_id = s.system_id and c.version = s.version
  left join int_year_value as y on y.subject_type = 'unit' and y.subject_id = s.unit_id and y.as_of = s.as_of and y.measure = c.quota_measure
  where s.tier_kind in ('rank', 'quota')
),
rival as (
  select
    s.grid_id, o.compared,
    row_number() over (partition by s.grid_id order by o.compared desc) as from_top, row_number() over (partition by s.grid_id order by o.compared) as from_below
  from score as s
  join score as o on o.profile = s.profile and o.subject_type = s.subject_type and o.within = s.within and o.grid_id <> s.grid_id and o.compared is not null and not o.is_veto
  where s.tier_kind in ('rank', 'quota') and s.compared is not null and not s.is_veto
),
passing as (
  -- Ties at the cut are in, so the last one above it need only be equalled; the first one below must be beaten.
  select
    p.grid_id,
    max(case when s.tier = p.bottom_label then null when s.tier is null then coalesce(p.top_label, p.quota_label) end) as label,
    max(case when s.tier = p.bottom_label and r.from_below = p.bottom_n then r.compared when s.tier is null and r.from_top = p.top_n then r.compared end) as compared,
    max(case when s.tier = p.bottom_label then 0 else 1 end) = 1 as is_inclusive
  from places as p
  join score as s on s.grid_id = p.grid_id
  join rival as r on r.grid_id = p.grid_id
  group by p.grid_id
)
select
  s.grid_id, s.subject_type, s.subject_id, s.as_of, s.tier, s.tier_flag, s.score, s.least, s.known_points, s.unknown_points, s.is_veto, s.tier_kind, s.tier_measure, s.weight, s.forced,
  s.ledger, s.months, s.compared,
  coalesce(n.label, p.label) as next_tier,
  cast(coalesce(n.lower, p.compared / 27720) as decimal(18, 4)) as next_lower,
  coalesce(n.is_inclusive, p.is_inclusive) as next_is_inclusive, p.compared as next_compared
from score as s
left join held as h on h.grid_id = s.grid_id
left join rule_tier as n on n.system_id = s.system_id and n.version = s.version and n.ordinal = h.ordinal - 1 and s.tier_kind = 'threshold'
left join passing as p on p.grid_id = s.grid_id and p.compared is not null
where $SubjectId is null or s.subject_id = $SubjectId
order by s.subject_id

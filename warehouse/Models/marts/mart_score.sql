-- mart_score: the total, composite, tier and rank of every subject on every basis
-- grain:   system_id, version, profile, period, as_of, subject_type, subject_id, basis
-- inputs:  int_total, rule_tier, rule_tier_flag, rule_action
-- source:  rules.md 3.2, 3.3, 3.12, 3.16, 3.19 and section 5; no rounding before a threshold (INT-17); ties share a rank (INT-16)
-- columns: system_id       assessment system
--          version         version
--          profile         profile, empty if none
--          period          assessment period
--          as_of           quarter at whose end the row looks
--          subject_type    unit or person
--          subject_id      unit_id or person_id
--          unit_id         unit of the subject
--          basis           official, claimed, self or review
--          known_points    points known
--          unknown_points  points not known
--          total           sum of the indicators, null unless complete
--          quantified      the same sum, where it enters a composite
--          vote            vote score, 0 to 100, null if there is none
--          composite       weighted score, null if the system has none or a part is missing
--          tier            label as in the source, VETO, or null
--          tier_flag       ok, tier_gap, boundary_ambiguous, undecidable or no_data
--          rank            competition rank among the units of the system, or among the persons of the unit
--          rank_flag       ok, tie_at_cut or overlap; null without a rank
--          disqualified    JSON list of rights lost
--          actions         JSON list of consequences named by the text
with bound as (
  select
    t.system_id, t.version, t.period, t.as_of, t.subject_type, t.subject_id, t.basis,
    min(case when t.lower_bound > r.lower or (r.is_inclusive and t.lower_bound = r.lower) then r.ordinal end) as lowest,
    min(case when t.upper_bound > r.lower or (r.is_inclusive and t.upper_bound = r.lower) then r.ordinal end) as highest
  from int_total as t
  join rule_tier as r on r.system_id = t.system_id and r.version = t.version
  group by t.system_id, t.version, t.period, t.as_of, t.subject_type, t.subject_id, t.basis
),
named as (
  select
    t.*, coalesce(t.composite, case when t.upper_bound = t.lower_bound then t.total end) as deciding,
    b.system_id is not null as has_tiers, b.lowest, b.highest, r.label, f.value is not null as is_ambiguous
  from int_total as t
  left join bound as b
    on b.system_id = t.system_id and b.version = t.version and b.period = t.period and b.as_of = t.as_of
    and b.subject_type = t.subject_type and b.subject_id = t.subject_id and b.basis = t.basis
  left join rule_tier as r on r.system_id = t.system_id and r.version = t.version and r.ordinal = b.lowest
  left join rule_tier_flag as f on f.system_id = t.system_id and f.version = t.version and f.value = t.lower_bound and t.lower_bound = t.upper_bound
),
tiered as (
  select
    n.*,
    case
      when n.is_veto then 'VETO'
      when n.is_invalid or not n.has_data then null
      when n.lowest = n.highest then n.label
    end as tier,
    case
      when n.is_veto then 'ok'
      when n.is_invalid or not n.has_data then 'no_data'
      when not n.has_tiers then 'ok'
      when n.lowest is distinct from n.highest then 'undecidable'
      when n.is_ambiguous then 'boundary_ambiguous'
      else 'ok'
    end as tier_flag
  from named as n
),
ranked as (
  select
    t.system_id, t.version, t.period, t.as_of, t.subject_type, t.subject_id, t.basis,
    rank() over (
      partition by t.system_id, t.version, t.profile, t.period, t.as_of, t.subject_type, t.basis, case when t.subject_type = 'person' then t.unit_id end
      order by t.deciding desc
    ) as rank
  from tiered as t
  where t.deciding is not null
),
consequence as (
  select a.system_id, a.version, a.label, to_json(list(a.action order by a.action)) as actions
  from rule_action as a
  group by a.system_id, a.version, a.label
)
select
  t.system_id, t.version, t.profile, t.period, t.as_of, t.subject_type, t.subject_id, t.unit_id, t.basis,
  t.known_points, t.unknown_points, t.total, t.total as quantified, t.vote, t.composite, t.tier, t.tier_flag,
  r.rank, case when r.rank is not null then 'ok' end as rank_flag,
  to_json([]) as disqualified,
  coalesce(c.actions, to_json([])) as actions
from tiered as t
left join ranked as r
  on r.system_id = t.system_id and r.version = t.version and r.period = t.period and r.as_of = t.as_of
  and r.subject_type = t.subject_type and r.subject_id = t.subject_id and r.basis = t.basis
left join consequence as c on c.system_id = t.system_id and c.version = t.version and c.label = t.tier

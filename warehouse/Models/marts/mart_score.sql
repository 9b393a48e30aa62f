-- mart_score: the total, composite, tier and rank of every subject on every basis
-- grain:   system_id, version, profile, period, as_of, subject_type, subject_id, basis
-- inputs:  int_total, int_tier, int_rank, int_disqualified, int_classification
-- local:   subject_id
-- read:    subject_id, unit_id
-- source:  rules.md section 1 steps 4 to 6; design.md sections 7 and 13: months and quarters of a ledger are rows by their period, with a rank and no tier
-- columns: system_id       assessment system
--          version         version
--          profile         profile, empty if none
--          period          assessment period, or a month or quarter of a ledger
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
--          explanation     JSON list of {kind, observed, target, result, flag, quote, interpretation}: how tier, rights lost and consequences came about
with classed as (
  select
    t.*, i.tier, coalesce(i.tier_flag, 'ok') as tier_flag, r.rank, case when r.rank is not null then coalesce(i.rank_flag, 'ok') end as rank_flag, q.rights
  from int_total as t
  left join int_tier as i on i.grid_id = t.grid_id and i.basis = t.basis
  left join int_rank as r
    on r.system_id = t.system_id and r.version = t.version and r.period = t.period and r.as_of = t.as_of
    and r.subject_type = t.subject_type and r.subject_id = t.subject_id and r.basis = t.basis
  left join int_disqualified as q on q.grid_id = t.grid_id and q.basis = t.basis
)
select
  c.system_id, c.version, c.profile, c.period, c.as_of, c.subject_type, c.subject_id, c.unit_id, c.basis,
  c.known_points, c.unknown_points, c.total, c.total as quantified, c.vote, c.composite, c.tier, c.tier_flag,
  c.rank, c.rank_flag,
  coalesce(c.rights, to_json([])) as disqualified,
  coalesce(n.actions, to_json([])) as actions,
  coalesce(n.explanation, to_json([])) as explanation
from classed as c
left join int_classification as n on n.grid_id = c.grid_id and n.basis = c.basis

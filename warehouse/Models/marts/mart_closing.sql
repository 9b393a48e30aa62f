-- mart_closing: one closed quarter, and how much would change in it
-- grain:   quarter
-- inputs:  closing, mart_restatement, restatement_decision
-- source:  design.md section 4: accepting a restatement makes a new snapshot that says what changed and whose tier moved
-- columns: quarter       closed quarter
--          closed_at     when it was closed, UTC
--          closed_by     who closed it
--          last_load_id  newest load that its results rest on
--          restated_at   when a restatement was last accepted, UTC
--          restated_by   who accepted it
--          subjects      subjects whose points, tier or requirements would change
--          tiers         subjects whose tier would change
--          ranks         subjects of whom only the rank would change
--          digest        fingerprint of the changes, empty if there are none
--          status        unchanged, pending or refused
--          decision      the last decision: accepted or refused
--          decided_by    who decided
--          decided_at    when, UTC
--          reason        why
with seen as (
  select
    r.*, r.subject_type || ' ' || r.subject_id as subject,
    r.points is distinct from r.closed_points or r.tier is distinct from r.closed_tier or r.status is distinct from r.closed_status or r.part <> 'score' as is_own
  from mart_restatement as r
),
changed as (
  select
    r.quarter,
    count(distinct r.subject) as subjects_touched,
    count(distinct case when r.is_own then r.subject end) as subjects,
    count(distinct case when r.part = 'score' and r.tier is distinct from r.closed_tier then r.subject end) as tiers,
    digest_of(concat_ws('|', r.part, r.item_id, r.system_id, r.period, r.subject_type, r.subject_id, r.basis, r.points, r.tier, r.rank, r.status)) as digest
  from seen as r
  group by r.quarter
),
decided as (
  select d.quarter, d.decision, d.decided_by, d.decided_at, d.reason, d.digest,
    row_number() over (partition by d.quarter order by d.decided_at desc) as newness
  from restatement_decision as d
)
select
  c.quarter, c.closed_at, c.closed_by, c.last_load_id, c.restated_at, c.restated_by,
  coalesce(n.subjects, 0) as subjects, coalesce(n.tiers, 0) as tiers, coalesce(n.subjects_touched - n.subjects, 0) as ranks, coalesce(n.digest, '') as digest,
  case when n.quarter is null then 'unchanged' when d.decision = 'refused' and d.digest = n.digest then 'refused' else 'pending' end as status,
  d.decision, d.decided_by, d.decided_at, d.reason
from closing as c
left join changed as n on n.quarter = c.quarter
left join decided as d on d.quarter = c.quarter and d.newness = 1

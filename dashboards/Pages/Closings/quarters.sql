-- Every quarter with results, closed or open; counts of changes are of the units that may be seen.
with seen as (
  select r.*, r.subject_type || ' ' || r.subject_id as subject,
    r.part <> 'score' or r.points is distinct from r.closed_points or r.tier is distinct from r.closed_tier or r.status is distinct from r.closed_status as is_own
  from mart_restatement as r
  where {{seen r.unit_id}}
),
changed as (
  select quarter, count(distinct case when is_own then subject end) as subjects,
    count(distinct case when part = 'score' and tier is distinct from closed_tier then subject end) as tiers
  from seen
  group by quarter
),
scored as (
  select s.as_of as quarter, count(distinct s.subject_type || ' ' || s.subject_id) as scored
  from mart_score as s
  where {{seen s.unit_id}}
  group by s.as_of
)
select
  s.quarter, s.scored, p.ends_on, c.closed_at, c.closed_by, c.restated_at, c.restated_by, coalesce(c.status, 'open') as status,
  coalesce(n.subjects, 0) as subjects, coalesce(n.tiers, 0) as tiers, c.digest, c.decision, c.decided_by, c.decided_at, c.reason, c.last_load_id
from scored as s
join dim_period as p on p.period = s.quarter
left join mart_closing as c on c.quarter = s.quarter
left join changed as n on n.quarter = s.quarter
order by s.quarter desc

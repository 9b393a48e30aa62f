-- mart_accepted_restatement: what an accepted restatement changed in a closed quarter, before and since
-- grain:   quarter, decided_at, part, item_id, system_id, period, subject_type, subject_id, basis
-- inputs:  accepted_restatement
-- source:  design.md section 4: accepting a restatement makes a new snapshot that says what changed and whose tier moved
-- columns: quarter        closed quarter
--          decided_at     when it was accepted, UTC
--          is_newest      the last restatement of the quarter
--          part           score, indicator or requirement
--          item_id        indicator_id or requirement_id, empty for the score
--          system_id      assessment system
--          period         assessment period
--          subject_type   unit or person
--          subject_id     unit_id or person_id
--          unit_id        the unit, or the unit whose roster the person was on
--          basis          basis of the result
--          closed_points  points known, or the figure observed, before
--          points         the same since
--          closed_tier    tier or grade before
--          tier           the same since
--          closed_rank    rank before
--          rank           the same since
--          closed_status  tier_flag or status before, null if there was no such result
--          status         the same since, null if there is none any more
--          is_gone        there is no such result any more
with newest as (
  select a.quarter, max(a.decided_at) as decided_at from accepted_restatement as a group by a.quarter
)
select
  a.quarter, a.decided_at, a.decided_at = n.decided_at as is_newest, a.part, a.item_id, a.system_id, a.period, a.subject_type, a.subject_id, a.unit_id, a.basis,
  a.closed_points, a.points, a.closed_tier, a.tier, a.closed_rank, a.rank, a.closed_status, a.status, a.is_gone
from accepted_restatement as a
join newest as n on n.quarter = a.quarter

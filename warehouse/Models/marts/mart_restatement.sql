-- mart_restatement: what would change in a closed quarter by everything known now, beside what was closed
-- grain:   quarter, part, item_id, system_id, period, subject_type, subject_id, basis
-- inputs:  restatement, mart_score, mart_indicator_result, mart_requirement_result, dim_person
-- source:  design.md section 4: a closed quarter is frozen, later data for it is held as a pending restatement
-- columns: quarter        closed quarter
--          part           score, indicator or requirement
--          item_id        indicator_id or requirement_id, empty for the score
--          system_id      assessment system
--          period         assessment period
--          subject_type   unit or person
--          subject_id     unit_id or person_id
--          unit_id        the unit, or the unit whose roster the person is on
--          basis          basis of the result
--          closed_points  points known, or the figure observed, as closed
--          points         the same by everything known now
--          closed_tier    tier or grade as closed
--          tier           the same by everything known now
--          closed_rank    rank as closed
--          rank           the same by everything known now
--          closed_status  tier_flag or status as closed, null if there was no such result
--          status         the same by everything known now, null if there would be none
--          is_gone        there would be no such result any more
with asked as (
  select distinct n.quarter from restatement as n
),
closed as (
  select
    'score' as part, '' as item_id, s.system_id, s.period, s.as_of, s.subject_type, s.subject_id, s.basis,
    s.known_points as points, s.tier, s.rank, s.tier_flag as status
  from mart_score as s
  join asked as a on a.quarter = s.as_of
  union all
  select
    'indicator' as part, i.indicator_id as item_id, i.system_id, i.period, i.as_of, i.subject_type, i.subject_id, i.basis,
    i.known_points as points, i.tier, cast(null as bigint) as rank, i.status
  from mart_indicator_result as i
  join asked as a on a.quarter = i.as_of
  union all
  select
    'requirement' as part, r.requirement_id as item_id, r.system_id, r.period, r.as_of, r.subject_type, r.subject_id, r.basis,
    r.observed as points, cast(null as varchar) as tier, cast(null as bigint) as rank, r.status
  from mart_requirement_result as r
  join asked as a on a.quarter = r.as_of
),
roster as (
  select d.person_id, min(d.unit_id) as unit_id from dim_person as d where d.is_current group by d.person_id
)
select
  n.quarter, n.part, n.item_id, n.system_id, n.period, n.subject_type, n.subject_id,
  case n.subject_type when 'unit' then n.subject_id else p.unit_id end as unit_id,
  n.basis, c.points as closed_points, n.points, c.tier as closed_tier, n.tier, c.rank as closed_rank, n.rank, c.status as closed_status, n.status, n.is_gone
from restatement as n
left join closed as c
  on c.as_of = n.quarter and c.part = n.part and c.item_id = n.item_id and c.system_id = n.system_id and c.period = n.period
  and c.subject_type = n.subject_type and c.subject_id = n.subject_id and c.basis = n.basis
left join roster as p on p.person_id = n.subject_id

-- int_counted_points: points of a leaf that its clauses give, with the account of how
-- grain:   grid_id, basis, indicator_id
-- inputs:  int_clause_effect, int_people_points, rule_clause, dim_indicator
-- local:   grid_id
-- source:  rules.md section 1 steps 2 and 3; 2.9 zero_if; 3.1 clamp (SYS-21 第七條); INT-08 for what is unknown
-- columns: grid_id         row of int_assessment_grid: a subject, its system and the quarter looked at
--          basis           evidence or claim
--          indicator_id    leaf
--          known_points    points known
--          unknown_points  points that cannot be known yet
--          status          scored, incomplete or no_data
--          is_zeroed       a zero_if holds
--          flags           flags of the clauses, JSON list
--          explanation     JSON list of {clause, kind, observed, target, effect, flag, quote, interpretation, who}; effects sum to known_points
with account as (
  select
    e.grid_id, e.basis, e.indicator_id, min(i.max_points) as max_points, min(i.start_points) as start_points, max(case when i.is_clamped then 1 else 0 end) as is_clamped,
    max(case when i.is_manual then 1 else 0 end) as is_manual,
    count(*) as clauses,
    sum(case when e.flag = 'no_data' then 1 else 0 end) as unknown_clauses,
    max(case when e.flag = 'zero' then 1 else 0 end) as is_zeroed,
    sum(case when e.flag = 'no_data' then 0 else coalesce(e.effect, 0) end) as moved,
    list(distinct e.flag order by e.flag) filter (where e.flag is not null) as flags,
    list(json_object(
      'clause', e.clause_id, 'kind', e.kind, 'observed', coalesce(cast(e.observed as varchar), e.observed_text), 'target', e.target,
      'effect', case when e.flag = 'no_data' then 0 else e.effect end, 'flag', e.flag, 'quote', c.quote, 'interpretation', c.interpretation, 'who', e.who
    ) order by c.ordinal) as entries
  from int_clause_effect as e
  join rule_clause as c on c.system_id = e.system_id and c.version = e.version and c.profile = e.profile and c.clause_id = e.clause_id
  join dim_indicator as i on i.system_id = e.system_id and i.version = e.version and i.profile = e.profile and i.indicator_id = e.indicator_id and i.is_leaf
  group by e.grid_id, e.basis, e.indicator_id
),
closed as (
  select
    a.grid_id, a.basis, a.indicator_id, a.max_points, coalesce(a.start_points, 0) as start_points, a.clauses, a.moved, a.flags, a.entries, a.is_zeroed,
    -- What people score is known only as 0.
    case when a.is_zeroed = 1 then 0 when a.is_manual = 1 then a.clauses else a.unknown_clauses end as unknown_clauses,
    p.points as people_points, a.is_manual = 0 and coalesce(p.has_known, false) as has_known,
    cast(case
      when a.is_zeroed = 1 then 0
      when a.unknown_clauses > 0 or a.is_manual = 1 then 0
      when p.points is not null then p.points
      when a.is_clamped = 1 and coalesce(a.start_points, 0) + a.moved < 0 then 0
      when a.is_clamped = 1 and coalesce(a.start_points, 0) + a.moved > a.max_points then a.max_points
      else coalesce(a.start_points, 0) + a.moved
    end as decimal(18, 6)) as known_points
  from account as a
  left join int_people_points as p on p.grid_id = a.grid_id and p.basis = a.basis and p.indicator_id = a.indicator_id
)
select
  c.grid_id, c.basis, c.indicator_id,
  c.known_points,
  cast(case when c.unknown_clauses > 0 then coalesce(c.max_points, 0) else 0 end as decimal(18, 6)) as unknown_points,
  case when c.unknown_clauses = 0 then 'scored' when c.unknown_clauses = c.clauses and not c.has_known then 'no_data' else 'incomplete' end as status,
  c.is_zeroed = 1 as is_zeroed,
  to_json(coalesce(c.flags, [])) as flags,
  to_json(list_concat(
    [json_object('clause', c.indicator_id, 'kind', 'start', 'observed', null, 'target', null, 'effect', c.start_points, 'flag', null, 'quote', null, 'interpretation', null, 'who', null)],
    c.entries,
    case when c.known_points <> c.start_points + c.moved then
      [json_object('clause', c.indicator_id,
        'kind', case when c.is_zeroed = 1 then 'zero' when c.unknown_clauses > 0 then 'unknown' when c.people_points is not null then 'people' else 'clamp' end,
        'observed', null, 'target', c.max_points, 'effect', c.known_points - c.start_points - c.moved, 'flag', null, 'quote', null,
        'interpretation', case when c.is_zeroed = 1 then null when c.unknown_clauses > 0 then 'INT-08' when c.people_points is not null then 'INT-06' else 'INT-04' end, 'who', null)]
    else [] end
  )) as explanation
from closed as c

-- int_counted_points: points of a leaf that its clauses give, with the account of how
-- grain:   grid_id, basis, indicator_id
-- inputs:  int_clause_effect, rule_clause, dim_indicator
-- source:  rules.md section 1 steps 2 and 3; 3.1 clamp (SYS-21 第七條); INT-08 for what is unknown
-- columns: grid_id         row of int_assessment_grid: a subject, its system and the quarter looked at
--          basis           evidence or claim
--          indicator_id    leaf
--          known_points    points known
--          unknown_points  points that cannot be known yet
--          status          scored, incomplete or no_data
--          flags           flags of the clauses, JSON list
--          explanation     JSON list of {clause, kind, observed, target, effect, quote, interpretation}; effects sum to known_points
with account as (
  select
    e.grid_id, e.basis, e.indicator_id, min(i.max_points) as max_points, min(i.start_points) as start_points,
    count(*) as clauses,
    sum(case when e.flag = 'no_data' then 1 else 0 end) as unknown_clauses,
    sum(coalesce(e.effect, 0)) as moved,
    list(distinct e.flag order by e.flag) filter (where e.flag is not null) as flags,
    list(json_object(
      'clause', e.clause_id, 'kind', e.kind, 'observed', coalesce(cast(e.observed as varchar), e.observed_text), 'target', e.target,
      'effect', case when e.flag = 'no_data' then 0 else e.effect end, 'flag', e.flag, 'quote', c.quote, 'interpretation', c.interpretation
    ) order by c.ordinal) as entries
  from int_clause_effect as e
  join rule_clause as c on c.system_id = e.system_id and c.version = e.version and c.profile = e.profile and c.clause_id = e.clause_id
  join dim_indicator as i on i.system_id = e.system_id and i.version = e.version and i.profile = e.profile and i.indicator_id = e.indicator_id and i.is_leaf
  group by e.grid_id, e.basis, e.indicator_id
),
closed as (
  select
    a.*,
    cast(case
      when a.unknown_clauses > 0 then 0
      when a.start_points + a.moved < 0 then 0
      when a.start_points + a.moved > a.max_points then a.max_points
      else a.start_points + a.moved
    end as decimal(18, 6)) as known_points
  from account as a
)
select
  c.grid_id, c.basis, c.indicator_id,
  c.known_points,
  cast(case when c.unknown_clauses > 0 then c.max_points else 0 end as decimal(18, 6)) as unknown_points,
  case when c.unknown_clauses = 0 then 'scored' when c.unknown_clauses = c.clauses then 'no_data' else 'incomplete' end as status,
  to_json(coalesce(c.flags, [])) as flags,
  to_json(list_concat(
    [json_object('clause', c.indicator_id, 'kind', 'start', 'observed', null, 'target', null, 'effect', c.start_points, 'flag', null, 'quote', null, 'interpretation', null)],
    c.entries,
    case when c.known_points <> c.start_points + c.moved then
      [json_object('clause', c.indicator_id, 'kind', case when c.unknown_clauses > 0 then 'unknown' else 'clamp' end, 'observed', null, 'target', c.max_points,
        'effect', c.known_points - c.start_points - c.moved, 'flag', null, 'quote', null, 'interpretation', case when c.unknown_clauses > 0 then 'INT-08' else 'INT-04' end)]
    else [] end
  )) as explanation
from closed as c

-- int_clause_effect: what every clause did to its indicator; people combined as the system declares
-- grain:   grid_id, basis, clause_id
-- inputs:  int_clause_result, int_people_leaf
-- local:   grid_id
-- source:  design.md section 6: every result explains itself; rules.md 3.20 combine_people (INT-06)
-- columns: grid_id        row of int_assessment_grid: a subject, its system and the quarter looked at
--          system_id      assessment system
--          version        version
--          profile        profile
--          basis          evidence or claim
--          indicator_id   leaf the clause acts on
--          clause_id      clause
--          kind           rule kind
--          observed       observed figure
--          observed_text  observed category
--          target         target
--          effect         signed points, null if unknown
--          flag           pending, no_data, review, zero, uncovered_case or null
--          who            person whose figures stand for all, null otherwise
with of_people as (
  select distinct p.grid_id, p.basis, p.indicator_id from int_people_leaf as p
),
-- What is unknown of a person whose points a rule takes anyway changes nothing.
told as (
  select
    r.scored_id, r.system_id, r.version, r.profile, r.basis, r.indicator_id, r.clause_id, r.kind, r.observed, r.observed_text, r.target, r.is_of_unit,
    case when p.is_zero then coalesce(r.effect, 0) else r.effect end as effect,
    case when p.is_zero and r.flag = 'no_data' then null else r.flag end as flag
  from int_people_leaf as p
  join int_clause_result as r on r.scored_id = p.scored_id and r.basis = p.basis and r.indicator_id = p.indicator_id
),
combined as (
  select
    p.grid_id, r.system_id, r.version, r.profile, p.basis, p.indicator_id, r.clause_id, min(r.kind) as kind,
    case when min(p.combine) = 'sum_shortfall' then min(r.observed) else avg(r.observed) end as observed,
    max(r.observed_text) as observed_text, max(r.target) as target,
    case
      when count(*) > count(r.effect) then null
      -- The unit's one figure is the sum already.
      when min(p.combine) = 'sum_shortfall' and min(case when r.is_of_unit then 1 else 0 end) = 0 then sum(r.effect)
      when min(p.combine) = 'sum_shortfall' then min(r.effect)
      else cast(cast(sum(r.effect) as double) / count(*) as decimal(18, 6))
    end as effect,
    case
      -- Where one person has lost all points, what is unknown of others changes nothing.
      when max(case when r.flag = 'zero' then 1 else 0 end) = 1 and min(p.combine) in ('worst', 'sum_shortfall', 'mean') then 'zero'
      when max(case when r.flag = 'no_data' then 1 else 0 end) = 1 then 'no_data'
      when max(case when r.flag = 'pending' then 1 else 0 end) = 1 then 'pending'
      -- A person at 0 does not zero the others.
      else max(case when r.flag <> 'zero' then r.flag end)
    end as flag,
    case when min(p.combine) = 'worst' then min(p.who_id) end as who
  from int_people_leaf as p
  join told as r on r.scored_id = p.scored_id and r.basis = p.basis and r.indicator_id = p.indicator_id
  where p.combine <> 'worst' or p.place = 1
  group by p.grid_id, r.system_id, r.version, r.profile, p.basis, p.indicator_id, r.clause_id
)
select
  r.grid_id, r.system_id, r.version, r.profile, r.basis, r.indicator_id, r.clause_id, r.kind,
  r.observed, r.observed_text, r.target, r.effect, r.flag, cast(null as varchar) as who
from int_clause_result as r
left join of_people as o on o.grid_id = r.grid_id and o.basis = r.basis and o.indicator_id = r.indicator_id
where r.population = '' and o.grid_id is null
union all
select
  c.grid_id, c.system_id, c.version, c.profile, c.basis, c.indicator_id, c.clause_id, c.kind,
  cast(c.observed as decimal(18, 4)) as observed, c.observed_text, c.target, cast(case when c.flag = 'zero' then coalesce(c.effect, 0) else c.effect end as decimal(18, 6)) as effect, c.flag, c.who
from combined as c

-- A better row of a step table, above the one that holds: all conditions that it lacks.
insert into way
with held as (
  select c.scored_id, c.basis, c.clause_id, c.group_no, min(c.holds) as holds from looked_condition as c where c.kind = 'step' group by c.scored_id, c.basis, c.clause_id, c.group_no
),
now as (
  select h.scored_id, h.basis, h.clause_id, min(case when h.holds = 1 then h.group_no end) as group_no from held as h group by h.scored_id, h.basis, h.clause_id
),
asked as (
  select c.*
  from looked_condition as c
  join now as n on n.scored_id = c.scored_id and n.basis = c.basis and n.clause_id = c.clause_id
  where c.kind = 'step' and c.is_to_turn and c.points > c.effect and c.group_no < coalesce(n.group_no, 1000000)
),
turned as (
  select a.scored_id, a.basis, a.clause_id, a.group_no, count(*) as steps
  from asked as a
  group by a.scored_id, a.basis, a.clause_id, a.group_no
  having count(*) = count(a.wanted)
)
select
  a.scored_id, a.indicator_id, a.basis, a.clause_id, '', a.group_no, t.steps, a.points - a.effect, false,
  a.holder_type, a.holder_id, a.measure, a.item, a.period, coalesce(a.holder_value, 0), (a.wanted - coalesce(a.seen, 0)) * a.shares, a.ordinal, a.quote
from asked as a
join turned as t on t.scored_id = a.scored_id and t.basis = a.basis and t.clause_id = a.clause_id and t.group_no = a.group_no

-- An item that a list misses: all conditions that it lacks.
insert into way
with asked as (
  select c.* from looked_condition as c where c.kind = 'deduct_missing' and c.effect < 0 and c.is_to_turn
),
turned as (
  select a.scored_id, a.basis, a.clause_id, a.group_no, count(*) as steps
  from asked as a
  group by a.scored_id, a.basis, a.clause_id, a.group_no
  having count(*) = count(a.wanted)
)
select
  a.scored_id, a.indicator_id, a.basis, a.clause_id, cast(a.group_no as varchar), 1, t.steps, a.k, false,
  a.holder_type, a.holder_id, a.measure, a.item, a.period, coalesce(a.holder_value, 0), (a.wanted - coalesce(a.seen, 0)) * a.shares, a.ordinal, a.quote
from asked as a
join turned as t on t.scored_id = a.scored_id and t.basis = a.basis and t.clause_id = a.clause_id and t.group_no = a.group_no

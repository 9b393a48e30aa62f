-- A condition to turn: what costs points or zeroes a leaf no longer holds, what gives the full points does. Each condition met is one step.
insert into way
with asked as (
  select c.*, case when c.is_held_against = (c.mode = 'all') then c.condition_no else 0 end as option_no
  from looked_condition as c
  where c.is_to_turn
    and ((c.kind = 'deduct_if' and c.effect < 0) or (c.kind = 'zero_if' and c.flag = 'zero') or (c.kind = 'full_if' and c.effect < c.max_points))
),
turned as (
  select a.scored_id, a.basis, a.clause_id, a.option_no, count(*) as steps
  from asked as a
  group by a.scored_id, a.basis, a.clause_id, a.option_no
  having count(*) = count(a.wanted)
)
select
  a.scored_id, a.indicator_id, a.basis, a.clause_id, '', a.option_no, t.steps, case a.kind when 'deduct_if' then -a.effect when 'full_if' then a.max_points - a.effect else 0 end, a.kind = 'zero_if',
  a.holder_type, a.holder_id, a.measure, a.item, a.period, coalesce(a.holder_value, 0), (a.wanted - coalesce(a.seen, 0)) * a.shares, a.ordinal, a.quote
from asked as a
join turned as t on t.scored_id = a.scored_id and t.basis = a.basis and t.clause_id = a.clause_id and t.option_no = a.option_no

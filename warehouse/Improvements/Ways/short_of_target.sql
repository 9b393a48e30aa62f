-- A yearly figure below its target: it may rise by whole steps of the rule, counted back from the target.
insert into way
with short as (
  select
    c.*, h.holder_type, h.holder_id, h.shares, h.holder_value, coalesce(c.value, 0) as seen,
    greatest(1, case when c.partial = 'exact' then ceil((c.target - coalesce(c.value, 0)) / c.step) else steps_short(c.target - coalesce(c.value, 0), c.step, c.partial) end) as steps
  from looked_clause as c
  join holder as h on h.scored_id = c.scored_id and h.basis = c.basis and h.measure = c.measure and h.item = coalesce(c.item, '')
  where c.kind = 'deduct_short' and coalesce(c.per, 'year') = 'year' and c.effect < 0 and c.target > coalesce(c.value, 0)
),
level as (
  select s.*, unnest(range(1, cast(s.steps as bigint) + 1)) as level from short as s
)
select
  l.scored_id, l.indicator_id, l.basis, l.clause_id, '' as set_key, l.level, l.level, -l.k * steps_short((l.steps - l.level) * l.step, l.step, l.partial) - l.effect, false,
  l.holder_type, l.holder_id, l.measure, coalesce(l.item, ''), l.period, coalesce(l.holder_value, 0), (l.target - (l.steps - l.level) * l.step - l.seen) * l.shares, l.ordinal, l.quote
from level as l

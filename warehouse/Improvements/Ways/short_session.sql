-- A single session that fell short, his own or his unit's.
insert into way
with looked as (
  select c.*, c.who_type as look_type, c.who_id as look_id from looked_clause as c where c.per = 'session' and c.kind = 'deduct_short' and c.effect < 0
  union all
  select c.*, 'unit' as look_type, c.unit_id as look_id from looked_clause as c where c.per = 'session' and c.kind = 'deduct_short' and c.effect < 0 and c.who_type = 'person'
),
short as (
  select
    c.*, o.value as seen, o.item as session_item, o.period as session_period,
    greatest(1, case when c.partial = 'exact' then ceil((c.each_target - o.value) / c.step) else steps_short(c.each_target - o.value, c.step, c.partial) end) as steps
  from looked as c
  join int_observation as o
    on o.basis = c.basis and o.measure = c.measure and o.year = c.year and o.quarter <= c.as_of and o.subject_type = c.look_type and o.subject_id = c.look_id and o.value < c.each_target
),
level as (
  select s.*, unnest(range(1, cast(s.steps as bigint) + 1)) as level from short as s
)
select
  l.scored_id, l.indicator_id, l.basis, l.clause_id, l.look_type || l.session_period || l.session_item, l.level, l.level,
  l.k * (steps_short(l.each_target - l.seen, l.step, l.partial) - steps_short((l.steps - l.level) * l.step, l.step, l.partial)), false,
  l.look_type, l.look_id, l.measure, l.session_item, l.session_period, l.seen, l.each_target - (l.steps - l.level) * l.step - l.seen, l.ordinal, l.quote
from level as l

-- A month, quarter … below its target, each by itself; what the unit organised stands for its member.
insert into way
with figure as (
  select v.basis, v.subject_type, v.subject_id, v.measure, v.per, v.sub_period, cast(null as varchar) as item, sum(v.value) as value
  from int_sub_period_value as v
  group by v.basis, v.subject_type, v.subject_id, v.measure, v.per, v.sub_period
  union all
  select v.basis, v.subject_type, v.subject_id, v.measure, v.per, v.sub_period, v.item, v.value
  from int_sub_period_value as v
),
due as (
  select
    c.*, p.period as sub_period, coalesce(o.value, u.value) as seen,
    case when o.value is null and u.value is not null then 'unit' else c.who_type end as holder_type, case when o.value is null and u.value is not null then c.unit_id else c.who_id end as holder_id
  from looked_clause as c
  join dim_period as p on p.kind = c.per and p.year = c.year and p.ends_on <= c.looked_on
  left join figure as o
    on o.basis = c.basis and o.subject_type = c.who_type and o.subject_id = c.who_id and o.measure = c.measure and o.per = c.per and o.sub_period = p.period and o.item is not distinct from c.item
  left join figure as u
    on u.basis = c.basis and u.subject_type = 'unit' and u.subject_id = case when c.who_type = 'person' and c.combine is null then c.unit_id end
    and u.measure = c.measure and u.per = c.per and u.sub_period = p.period and u.item is not distinct from c.item
  where c.kind = 'deduct_short' and c.per in ('half_year', 'quarter', 'two_month', 'month', 'week') and c.effect < 0 and c.who_type <> 'people'
),
short as (
  select
    d.*, greatest(1, case when d.partial = 'exact' then ceil((d.each_target - coalesce(d.seen, 0)) / d.step) else steps_short(d.each_target - coalesce(d.seen, 0), d.step, d.partial) end) as steps,
    case when coalesce(d.seen, 0) = 0 and d.when_null_points is not null then d.when_null_points else -d.k * steps_short(d.each_target - coalesce(d.seen, 0), d.step, d.partial) end as lost
  from due as d
  where d.each_target > coalesce(d.seen, 0) and (d.seen is not null or d.when_null <> 'none')
),
level as (
  select s.*, unnest(range(1, cast(s.steps as bigint) + 1)) as level from short as s
)
select
  l.scored_id, l.indicator_id, l.basis, l.clause_id, l.sub_period, l.level, l.level, -l.k * steps_short((l.steps - l.level) * l.step, l.step, l.partial) - l.lost, false,
  l.holder_type, l.holder_id, l.measure, coalesce(l.item, ''), l.sub_period, coalesce(l.seen, 0), l.each_target - (l.steps - l.level) * l.step - coalesce(l.seen, 0), l.ordinal, l.quote
from level as l

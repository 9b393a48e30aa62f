-- What a subject could still do: each row one figure that would have to rise, what it is, what it would have to be, and what it earns.
-- Only leaves whose points are counted from figures; events that happened cannot be undone, so deductions for them are no candidates.
with leaf as (
  select
    r.grid_id, r.system_id, r.version, r.profile, r.indicator_id, r.taken_from, r.max_points, i.start_points,
    sum(coalesce(e.effect, 0)) as moved, max(case when e.flag = 'no_data' then 1 else 0 end) as has_unknown
  from int_leaf_result as r
  join dim_indicator as i on i.system_id = r.system_id and i.version = r.version and i.profile = r.profile and i.indicator_id = r.indicator_id and i.is_leaf
  join int_assessment_grid as g on g.grid_id = r.grid_id and g.as_of = $AsOf
  left join int_clause_effect as e on e.grid_id = r.grid_id and e.basis = r.taken_from and e.indicator_id = r.indicator_id
  where r.basis = $Basis and r.taken_from in ('evidence', 'claim')
  group by r.grid_id, r.system_id, r.version, r.profile, r.indicator_id, r.taken_from, r.max_points, i.start_points
),
clause as (
  select
    l.grid_id, l.system_id, l.version, l.profile, l.indicator_id, l.taken_from, l.max_points, l.start_points + l.moved as raw_points, c.clause_id, c.kind, c.measure, coalesce(c.item, '') as item, c.per,
    coalesce(e.target, c.target) as target, c.target_measure, c.step, c.k, c.partial, c.cap, c.ordinal, c.quote, c.target as each_target,
    e.observed, e.effect, e.flag, g.subject_type, g.subject_id, g.year, g.looked_on, g.period, g.as_of
  from leaf as l
  join rule_clause as c on c.system_id = l.system_id and c.version = l.version and c.profile = l.profile and c.indicator_id = l.indicator_id
  join int_assessment_grid as g on g.grid_id = l.grid_id
  left join int_clause_effect as e on e.grid_id = l.grid_id and e.basis = l.taken_from and e.clause_id = c.clause_id
  -- A figure that is not known at all is asked for first; no suggestion can rest on it.
  where l.has_unknown = 0
),
short_year as (
  select
    c.indicator_id, c.clause_id, c.taken_from, c.measure, c.item, c.period, c.max_points, c.raw_points, coalesce(c.observed, 0) as observed, c.target as wanted, c.step,
    cast(case when c.partial = 'exact' then 1 else ceil(-c.effect / nullif(c.k, 0)) end as integer) as steps, -c.effect as gain, c.quote, c.ordinal
  from clause as c
  where c.kind = 'deduct_short' and (c.per is null or c.per = 'year') and c.effect < 0
),
short_sub_period as (
  select
    c.indicator_id, c.clause_id, c.taken_from, c.measure, c.item, p.period, c.max_points, c.raw_points, coalesce(v.value, 0) as observed, c.each_target as wanted, c.step,
    1 as steps, c.k * steps_short(c.each_target - coalesce(v.value, 0), c.step, c.partial) as gain, c.quote, c.ordinal
  from clause as c
  join dim_period as p on p.kind = c.per and p.year = c.year and p.ends_on <= c.looked_on
  left join int_sub_period_value as v
    on v.basis = c.taken_from and v.subject_type = c.subject_type and v.subject_id = c.subject_id and v.measure = c.measure and v.per = c.per and v.sub_period = p.period
  where c.kind = 'deduct_short' and c.per in ('half_year', 'quarter', 'two_month', 'month', 'week') and c.effect < 0
    and steps_short(c.each_target - coalesce(v.value, 0), c.step, c.partial) > 0
),
absent as (
  -- "None" that costs points, where one would do.
  select
    c.indicator_id, c.clause_id, c.taken_from, d.measure, coalesce(d.item, '') as item, c.period, c.max_points, c.raw_points, coalesce(c.observed, 0) as observed,
    case d.op when '=' then d.value + 1 when '<' then d.value when '<=' then d.value + 1 end as wanted, cast(1 as decimal(18, 4)) as step,
    1 as steps, -c.effect as gain, c.quote, c.ordinal
  from clause as c
  join rule_condition as d on d.system_id = c.system_id and d.version = c.version and d.profile = c.profile and d.clause_id = c.clause_id and d.condition_no = 1
  where c.kind = 'deduct_if' and c.effect < 0 and d.op in ('=', '<', '<=') and d.text_value is null
),
another as (
  -- One more occurrence of what earns points.
  select
    c.indicator_id, c.clause_id, c.taken_from, c.measure, coalesce(o.option_value, c.item) as item, c.period, c.max_points, c.raw_points, coalesce(c.observed, 0) as observed,
    coalesce(c.observed, 0) + 1 as wanted, cast(1 as decimal(18, 4)) as step, 1 as steps, coalesce(o.points, c.k) as gain, c.quote, c.ordinal
  from clause as c
  left join rule_option as o on o.system_id = c.system_id and o.version = c.version and o.profile = c.profile and o.clause_id = c.clause_id and o.attribute = 'item'
  where c.kind in ('bonus_each', 'credit_each') and (c.cap is null or c.effect + coalesce(o.points, c.k) <= c.cap) and coalesce(o.points, c.k) > 0
),
every as (
  select * from short_year
  union all
  select * from short_sub_period
  union all
  select * from absent
  union all
  select * from another
)
select e.* from every as e where e.gain > 0 and e.wanted is not null order by e.ordinal, e.period, e.item

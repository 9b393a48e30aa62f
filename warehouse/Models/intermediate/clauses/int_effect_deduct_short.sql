-- int_effect_deduct_short: points lost for falling short of a target, by whole period or sub-period
-- grain:   scored_id, basis, clause_id
-- inputs:  int_clause_grid, int_scored_subject, int_sub_period_value, int_subject_measure, int_observation, dim_measure, dim_period, dim_person, int_upheld_system
-- local:   scored_id
-- source:  rules.md 2.5 deduct_short; INT-03 (part of a step), INT-25 (sub-periods), INT-12 (missing sessions), INT-14 (nothing at all)
-- columns: scored_id      row of int_scored_subject
--          basis          evidence or claim
--          clause_id      clause
--          observed       observed figure
--          observed_text  observed category
--          target         target
--          effect         signed points, null if unknown
--          flag           pending, no_data or null
with grid as (
  select * from int_clause_grid where kind = 'deduct_short'
),
-- The roster is a target too: a point for each person who lacks something.
roster as (
  select g.scored_id, g.basis, g.clause_id, cast(count(distinct p.person_id) as decimal(18, 4)) as target
  from grid as g
  join dim_person as p on p.unit_id = g.unit_id and p.valid_from <= g.looked_on and coalesce(p.valid_to, date '9999-12-31') >= g.looked_on
  where g.target_measure = 'members'
  group by g.scored_id, g.basis, g.clause_id
),
-- The target itself may be a figure: sessions held by the unit, from records, else from claims.
held as (
  select
    g.scored_id, g.basis, g.clause_id,
    coalesce(max(case when m.basis = 'evidence' and m.is_observed then m.value end), max(case when m.basis = 'claim' and m.is_observed then m.value end)) as target
  from grid as g
  join int_subject_measure as m
    on m.scored_id = g.scored_id and m.measure = g.target_measure and m.item = ''
  group by g.scored_id, g.basis, g.clause_id
),
whole as (
  select
    g.scored_id, g.basis, g.clause_id,
    case when g.state <> 'unknown' then coalesce(g.value, 0) end as observed,
    case when g.target_measure is null then g.target else coalesce(r.target, h.target) end as target,
    g.step, g.k, g.partial, g.when_null_points, g.is_final,
    -- Without figures of both sides a rule with when_null none takes nothing away.
    g.when_null = 'none' and (g.state = 'absent' or (g.target is null and h.target is null and r.target is null)) as is_silent
  from grid as g
  left join held as h
    on h.scored_id = g.scored_id and h.basis = g.basis and h.clause_id = g.clause_id
  left join roster as r
    on r.scored_id = g.scored_id and r.basis = g.basis and r.clause_id = g.clause_id
  where g.per is null or g.per = 'year'
),
-- Where the clause names no item, all items count together.
figure as (
  select v.basis, v.subject_type, v.subject_id, v.measure, v.per, v.sub_period, cast(null as varchar) as item,
    case min(m.aggregate) when 'minimum' then min(v.value) when 'exists' then max(v.value) when 'rate' then cast(cast(sum(v.value) as double) / count(v.value) as decimal(18, 4)) else sum(v.value) end as value
  from int_sub_period_value as v
  left join dim_measure as m on m.measure = v.measure
  group by v.basis, v.subject_type, v.subject_id, v.measure, v.per, v.sub_period
  union all
  select v.basis, v.subject_type, v.subject_id, v.measure, v.per, v.sub_period, v.item, v.value
  from int_sub_period_value as v
),
-- The mean of each sub-period's figure over the members who have one.
of_people as (
  select
    g.scored_id, g.basis, g.clause_id, f.sub_period, cast(cast(sum(f.value) as double) / count(f.value) as decimal(18, 4)) as value
  from grid as g
  join int_scored_subject as s on s.grid_id = g.grid_id and s.population = g.population and s.who_type = 'person'
  left join int_upheld_system as h on h.system_id = g.system_id and h.version = g.version
  join figure as f
    on f.basis = basis_looked_at(g.basis, h.system_id) and f.subject_type = 'person' and f.subject_id = s.who_id and f.measure = g.measure and f.per = g.per and f.item is not distinct from g.item
  where g.who_type = 'people'
  group by g.scored_id, g.basis, g.clause_id, f.sub_period
),
due as (
  select
    g.scored_id, g.basis, g.clause_id, p.period as sub_period,
    g.target, g.step, g.k, g.partial, g.when_null, g.when_null_points, g.state, g.is_stated, g.is_final, g.value as whole_value,
    coalesce(o.value, m.value, u.value) as value
  from grid as g
  join dim_period as p on p.kind = g.per and p.kind <> 'year' and p.year = g.year and p.ends_on <= g.looked_on
  left join int_upheld_system as h on h.system_id = g.system_id and h.version = g.version
  left join figure as o
    on o.basis = basis_looked_at(g.basis, h.system_id) and o.subject_type = g.who_type and o.subject_id = g.who_id and o.measure = g.measure and o.per = g.per and o.sub_period = p.period
    and o.item is not distinct from g.item
  left join of_people as m on m.scored_id = g.scored_id and m.basis = g.basis and m.clause_id = g.clause_id and m.sub_period = p.period
  -- What the unit organised stands for its members where they have no figure of their own.
  left join figure as u
    on u.basis = basis_looked_at(g.basis, h.system_id) and u.subject_type = 'unit' and u.subject_id = case when g.is_of_unit then g.unit_id end
    and u.measure = g.measure and u.per = g.per and u.sub_period = p.period and u.item is not distinct from g.item
),
by_sub_period as (
  select
    d.scored_id, d.basis, d.clause_id,
    sum(coalesce(d.value, 0)) as observed, sum(d.target) as target,
    max(case when d.value is null and d.when_null <> 'none' and (d.when_null <> 'absent' or d.state = 'unknown' or d.is_stated) then 1 else 0 end) as has_unknown,
    -- A stated year or half-year does not say which sub-periods it fills, so an empty one is then unknown, not missing.
    max(case when d.value is null and d.when_null <> 'none' and d.is_final then 1 else 0 end) = 1
      and coalesce(max(d.whole_value), 0) > sum(coalesce(d.value, 0)) as has_unplaced,
    sum(case
      when d.value is null and d.when_null = 'none' then 0
      when coalesce(d.value, 0) = 0 and d.when_null_points is not null then d.when_null_points
      else -d.k * steps_short(d.target - coalesce(d.value, 0), d.step, d.partial)
    end) as effect
  from due as d
  group by d.scored_id, d.basis, d.clause_id
),
-- A person's sessions are his own, else his unit's.
looked_at as (
  select g.*, case when g.is_of_unit then 'unit' else g.who_type end as look_type, case when g.is_of_unit then g.unit_id else g.who_id end as look_id
  from grid as g
  where g.per = 'session'
),
by_session as (
  select
    g.scored_id, g.basis, g.clause_id,
    min(o.value) as observed, max(g.target) as target,
    sum(-g.k * steps_short(g.target - o.value, g.step, g.partial)) as effect,
    count(o.value) as sessions,
    -- A mean says nothing of single sessions.
    max(g.state) = 'unknown' or max(case when g.look_type = 'people' and g.state = 'observed' then 1 else 0 end) = 1 as is_unknown, max(case when g.is_final then 1 else 0 end) = 1 as is_final
  from looked_at as g
  left join int_upheld_system as h on h.system_id = g.system_id and h.version = g.version
  left join int_observation as o
    on o.basis = basis_looked_at(g.basis, h.system_id) and o.measure = g.measure and o.year = g.year and o.quarter <= g.as_of and o.subject_type = g.look_type and o.subject_id = g.look_id
  group by g.scored_id, g.basis, g.clause_id
)
select
  w.scored_id, w.basis, w.clause_id,
  w.observed, cast(null as varchar) as observed_text, w.target,
  cast(case
    when w.is_silent then 0
    when w.observed is null or w.target is null then null
    when not w.is_final and w.observed < w.target then 0
    when w.observed = 0 and w.when_null_points is not null then w.when_null_points
    else -w.k * steps_short(w.target - w.observed, w.step, w.partial)
  end as decimal(18, 6)) as effect,
  case when w.is_silent then null when w.observed is null or w.target is null then 'no_data' when not w.is_final and w.observed < w.target then 'pending' end as flag
from whole as w
union all
select
  b.scored_id, b.basis, b.clause_id,
  b.observed, cast(null as varchar) as observed_text, b.target,
  cast(case when b.has_unknown = 0 and not b.has_unplaced then b.effect end as decimal(18, 6)) as effect,
  case when b.has_unknown = 1 or b.has_unplaced then 'no_data' end as flag
from by_sub_period as b
union all
select
  b.scored_id, b.basis, b.clause_id,
  b.observed, cast(null as varchar) as observed_text, b.target,
  -- A session that was not held costs its own clause only (INT-12); where nobody says whether any was, nothing is known.
  cast(case when b.sessions > 0 or not b.is_unknown or not b.is_final then coalesce(b.effect, 0) end as decimal(18, 6)) as effect,
  case when b.sessions > 0 or not b.is_unknown then null when b.is_final then 'no_data' else 'pending' end as flag
from by_session as b

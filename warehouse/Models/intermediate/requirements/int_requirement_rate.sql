-- int_requirement_rate: shares that must reach a percentage
-- grain:   system_id, version, requirement_id, period, as_of, who_type, who_id, basis
-- inputs:  int_requirement_value, int_requirement_who, dim_requirement, int_year_value, dim_person, int_upheld_system
-- local:   who_id
-- source:  rules.md 3.7 req_rate: met ⇔ numerator / denominator ≥ target, no denominator = not applicable; INT-38 (pooled), INT-39
-- columns: system_id         assessment system
--          version           version
--          requirement_id    requirement
--          period            assessment period
--          as_of             quarter looked at
--          who_type          unit or person
--          who_id            unit_id or person_id
--          basis             evidence or claim
--          observed          observed figure, null if unknown
--          target            lower bound
--          sub_periods_met   sub-periods that reached the target, null for a whole period
--          sub_periods_due   sub-periods that are over, null for a whole period
--          verdict           met, not_met, pending, not_applicable, or null where nothing can be said
with direct as (
  select v.system_id, v.version, v.requirement_id, v.period, v.as_of, v.who_type, v.who_id, v.basis, v.is_final, v.value as observed, r.target, v.value >= r.target as is_met, false as is_nobody
  from int_requirement_value as v
  join dim_requirement as r on r.system_id = v.system_id and r.version = v.version and r.requirement_id = v.requirement_id and r.kind = 'req_rate'
  where r.denominator is null
),
who as (
  select distinct w.system_id, w.version, w.requirement_id, w.period, w.as_of, w.who_type, w.who_id, w.is_final, w.looked_on, r.denominator, r.target
  from int_requirement_who as w
  join dim_requirement as r on r.system_id = w.system_id and r.version = w.version and r.requirement_id = w.requirement_id and r.kind = 'req_rate' and r.denominator is not null
),
roster as (
  select w.system_id, w.version, w.requirement_id, w.period, w.as_of, w.who_id, count(distinct p.person_id) as people
  from who as w
  join dim_person as p on p.unit_id = w.who_id and p.valid_from <= w.looked_on and coalesce(p.valid_to, date '9999-12-31') >= w.looked_on
  where w.denominator = 'members'
  group by w.system_id, w.version, w.requirement_id, w.period, w.as_of, w.who_id
),
-- Denominators come from records, else from claims of the unit.
whole as (
  select
    w.system_id, w.version, w.requirement_id, w.period, w.as_of, w.who_type, w.who_id, w.is_final, w.target,
    coalesce(max(n.people), sum(case when y.basis = basis_looked_at('evidence', h.system_id) then y.value end), sum(case when y.basis = 'claim' then y.value end)) as denominator
  from who as w
  left join roster as n
    on n.system_id = w.system_id and n.version = w.version and n.requirement_id = w.requirement_id and n.period = w.period and n.as_of = w.as_of and n.who_id = w.who_id
  left join int_upheld_system as h on h.system_id = w.system_id and h.version = w.version
  left join int_year_value as y
    on y.subject_type = w.who_type and y.subject_id = w.who_id and y.measure = w.denominator and y.as_of = w.as_of
  group by w.system_id, w.version, w.requirement_id, w.period, w.as_of, w.who_type, w.who_id, w.is_final, w.target
),
basis as (
  select 'evidence' as basis union all select 'claim' as basis
),
shared as (
  select v.system_id, v.version, v.requirement_id, v.period, v.as_of, v.who_type, v.who_id, v.basis, v.is_final, cast(case when w.denominator > 0 then 100 * v.value / w.denominator end as decimal(18, 4)) as observed, w.target,
    -- Compared before the division, which rounds.
    100 * v.value >= w.target * w.denominator as is_met,
    false as is_nobody
  from int_requirement_value as v
  join whole as w
    on w.system_id = v.system_id and w.version = v.version and w.requirement_id = v.requirement_id and w.period = v.period and w.as_of = v.as_of
    and w.who_type = v.who_type and w.who_id = v.who_id
  where w.denominator is distinct from 0
  union all
  -- A share of nothing concerns nobody, whatever is said of the part.
  select w.system_id, w.version, w.requirement_id, w.period, w.as_of, w.who_type, w.who_id, b.basis, w.is_final, cast(null as decimal(18, 4)) as observed, w.target, cast(null as boolean) as is_met, true as is_nobody
  from whole as w
  cross join basis as b
  where w.denominator = 0
),
both_ways as (
  select d.* from direct as d
  union all
  select s.* from shared as s
)
select
  v.system_id, v.version, v.requirement_id, v.period, v.as_of, v.who_type, v.who_id, v.basis, v.observed, v.target, cast(null as integer) as sub_periods_met, cast(null as integer) as sub_periods_due,
  case when v.is_nobody then 'not_applicable' when v.observed is null then null when v.is_met and v.is_final then 'met' when not v.is_final then 'pending' else 'not_met' end as verdict
from both_ways as v

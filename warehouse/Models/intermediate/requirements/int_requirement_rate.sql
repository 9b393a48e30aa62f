-- int_requirement_rate: shares that must reach a percentage
-- grain:   system_id, version, requirement_id, period, as_of, who_type, who_id, basis
-- inputs:  int_requirement_value, dim_requirement, int_year_value, dim_person
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
roster as (
  select v.system_id, v.version, v.requirement_id, v.period, v.as_of, v.who_id, count(distinct p.person_id) as people
  from int_requirement_value as v
  join dim_requirement as r on r.system_id = v.system_id and r.version = v.version and r.requirement_id = v.requirement_id and r.denominator = 'members'
  join dim_person as p on p.unit_id = v.who_id and p.valid_from <= v.looked_on and (p.valid_to is null or p.valid_to >= v.looked_on)
  group by v.system_id, v.version, v.requirement_id, v.period, v.as_of, v.who_id
),
-- Denominators come from records, else from claims of the unit.
below as (
  select
    v.system_id, v.version, v.requirement_id, v.period, v.as_of, v.who_type, v.who_id, v.basis, v.is_final, v.value as numerator, r.target,
    coalesce(max(n.people), sum(case when y.basis = 'evidence' then y.value end), sum(case when y.basis = 'claim' then y.value end)) as denominator
  from int_requirement_value as v
  join dim_requirement as r on r.system_id = v.system_id and r.version = v.version and r.requirement_id = v.requirement_id and r.kind = 'req_rate' and r.denominator is not null
  left join roster as n
    on n.system_id = v.system_id and n.version = v.version and n.requirement_id = v.requirement_id and n.period = v.period and n.as_of = v.as_of and n.who_id = v.who_id
  left join int_year_value as y
    on y.subject_type = v.who_type and y.subject_id = v.who_id and y.measure = r.denominator and y.as_of = v.as_of
  group by v.system_id, v.version, v.requirement_id, v.period, v.as_of, v.who_type, v.who_id, v.basis, v.is_final, v.value, r.target
),
shared as (
  select v.system_id, v.version, v.requirement_id, v.period, v.as_of, v.who_type, v.who_id, v.basis, v.is_final, cast(case when v.denominator > 0 then 100 * v.numerator / v.denominator end as decimal(18, 4)) as observed, v.target,
    -- Compared before the division, which rounds.
    100 * v.numerator >= v.target * v.denominator as is_met,
    coalesce(v.denominator = 0, false) as is_nobody
  from below as v
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

-- int_requirement_min: quantities that must reach a figure over the period, or in every single session
-- grain:   system_id, version, requirement_id, period, as_of, who_type, who_id, basis
-- inputs:  int_requirement_value, dim_requirement, int_observation, int_upheld_system
-- local:   who_id
-- source:  rules.md 3.5 req_min: met ⇔ figure ≥ target; INT-10 (lower bound of a range), INT-18
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
--          verdict           met, not_met, pending, or null where nothing can be said
with whole as (
  select v.system_id, v.version, v.requirement_id, v.period, v.as_of, v.who_type, v.who_id, v.basis, v.is_final, v.value as observed, r.target
  from int_requirement_value as v
  join dim_requirement as r on r.system_id = v.system_id and r.version = v.version and r.requirement_id = v.requirement_id and r.kind = 'req_min'
  where r.per <> 'session'
),
-- "Not under half a day each time" is met by the shortest session.
by_session as (
  select v.system_id, v.version, v.requirement_id, v.period, v.as_of, v.who_type, v.who_id, v.basis, max(case when v.is_final then 1 else 0 end) = 1 as is_final, min(o.value) as observed, max(r.target) as target
  from int_requirement_value as v
  join dim_requirement as r on r.system_id = v.system_id and r.version = v.version and r.requirement_id = v.requirement_id and r.kind = 'req_min'
  left join int_upheld_system as h on h.system_id = v.system_id and h.version = v.version
  join int_observation as o
    on o.basis = basis_looked_at(v.basis, h.system_id) and o.subject_type = v.who_type and o.subject_id = v.who_id and o.measure = r.measure and o.year = v.year and o.quarter <= v.as_of
  where r.per = 'session'
  group by v.system_id, v.version, v.requirement_id, v.period, v.as_of, v.who_type, v.who_id, v.basis
)
select
  v.system_id, v.version, v.requirement_id, v.period, v.as_of, v.who_type, v.who_id, v.basis, v.observed, v.target, cast(null as integer) as sub_periods_met, cast(null as integer) as sub_periods_due,
  case when v.observed >= v.target then 'met' when v.observed is null then null when not v.is_final then 'pending' else 'not_met' end as verdict
from whole as v
union all
select
  v.system_id, v.version, v.requirement_id, v.period, v.as_of, v.who_type, v.who_id, v.basis, v.observed, v.target, cast(null as integer) as sub_periods_met, cast(null as integer) as sub_periods_due,
  case when v.observed < v.target then 'not_met' when not v.is_final then 'pending' else 'met' end as verdict
from by_session as v

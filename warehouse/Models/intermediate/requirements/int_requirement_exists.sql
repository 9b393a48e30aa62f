-- int_requirement_exists: documents, institutions and records that must exist in the period
-- grain:   system_id, version, requirement_id, period, as_of, who_type, who_id, basis
-- inputs:  int_requirement_value, dim_requirement
-- local:   who_id
-- source:  rules.md 3.8 req_exists: met ⇔ evidence present in the period
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
select
  v.system_id, v.version, v.requirement_id, v.period, v.as_of, v.who_type, v.who_id, v.basis, case when v.value > 0 or (v.value is null and v.text_value is not null) then 1 else 0 end as observed, cast(1 as decimal(18, 4)) as target, cast(null as integer) as sub_periods_met, cast(null as integer) as sub_periods_due,
  case when v.value > 0 or (v.value is null and v.text_value is not null) then 'met' when not v.is_final then 'pending' else 'not_met' end as verdict
from int_requirement_value as v
join dim_requirement as r on r.system_id = v.system_id and r.version = v.version and r.requirement_id = v.requirement_id and r.kind = 'req_exists'

-- int_requirement_check: every requirement checked for whoever it looks at, all rule kinds together
-- grain:   system_id, version, requirement_id, period, as_of, who_type, who_id, basis
-- inputs:  int_requirement_min, int_requirement_cadence, int_requirement_rate, int_requirement_exists, int_requirement_each, int_requirement_zero, int_requirement_deadline
-- local:   who_id
-- source:  rules.md section 3, 3.5 to 3.11
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
select k.system_id, k.version, k.requirement_id, k.period, k.as_of, k.who_type, k.who_id, k.basis,
  cast(k.observed as decimal(18, 4)) as observed, cast(k.target as decimal(18, 4)) as target, k.sub_periods_met, k.sub_periods_due, k.verdict
from int_requirement_min as k
union all
select k.system_id, k.version, k.requirement_id, k.period, k.as_of, k.who_type, k.who_id, k.basis,
  cast(k.observed as decimal(18, 4)) as observed, cast(k.target as decimal(18, 4)) as target, k.sub_periods_met, k.sub_periods_due, k.verdict
from int_requirement_cadence as k
union all
select k.system_id, k.version, k.requirement_id, k.period, k.as_of, k.who_type, k.who_id, k.basis,
  cast(k.observed as decimal(18, 4)) as observed, cast(k.target as decimal(18, 4)) as target, k.sub_periods_met, k.sub_periods_due, k.verdict
from int_requirement_rate as k
union all
select k.system_id, k.version, k.requirement_id, k.period, k.as_of, k.who_type, k.who_id, k.basis,
  cast(k.observed as decimal(18, 4)) as observed, cast(k.target as decimal(18, 4)) as target, k.sub_periods_met, k.sub_periods_due, k.verdict
from int_requirement_exists as k
union all
select k.system_id, k.version, k.requirement_id, k.period, k.as_of, k.who_type, k.who_id, k.basis,
  cast(k.observed as decimal(18, 4)) as observed, cast(k.target as decimal(18, 4)) as target, k.sub_periods_met, k.sub_periods_due, k.verdict
from int_requirement_each as k
union all
select k.system_id, k.version, k.requirement_id, k.period, k.as_of, k.who_type, k.who_id, k.basis,
  cast(k.observed as decimal(18, 4)) as observed, cast(k.target as decimal(18, 4)) as target, k.sub_periods_met, k.sub_periods_due, k.verdict
from int_requirement_zero as k
union all
select k.system_id, k.version, k.requirement_id, k.period, k.as_of, k.who_type, k.who_id, k.basis,
  cast(k.observed as decimal(18, 4)) as observed, cast(k.target as decimal(18, 4)) as target, k.sub_periods_met, k.sub_periods_due, k.verdict
from int_requirement_deadline as k

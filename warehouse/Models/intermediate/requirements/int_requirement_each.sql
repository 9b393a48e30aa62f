-- int_requirement_each: lists of which every item must be there
-- grain:   system_id, version, requirement_id, period, as_of, who_type, who_id, basis
-- inputs:  int_requirement_value, dim_requirement, rule_requirement_item, int_year_value, int_upheld_system
-- local:   who_id
-- source:  rules.md 3.9 req_each: met ⇔ every item reaches the minimum; more of one does not make up for another
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
with item as (
  select
    v.system_id, v.version, v.requirement_id, v.period, v.as_of, v.who_type, v.who_id, v.basis, v.is_final, i.item, coalesce(max(r.target), 1) as minimum, max(y.value) as value
  from int_requirement_value as v
  join dim_requirement as r on r.system_id = v.system_id and r.version = v.version and r.requirement_id = v.requirement_id and r.kind = 'req_each'
  join rule_requirement_item as i on i.system_id = r.system_id and i.version = r.version and i.requirement_id = r.requirement_id
  left join int_upheld_system as h on h.system_id = v.system_id and h.version = v.version
  left join int_year_value as y
    on y.basis = basis_looked_at(v.basis, h.system_id) and y.subject_type = v.who_type and y.subject_id = v.who_id and y.measure = r.measure and y.item = i.item and y.as_of = v.as_of
  group by v.system_id, v.version, v.requirement_id, v.period, v.as_of, v.who_type, v.who_id, v.basis, v.is_final, i.item
),
counted as (
  select
    v.system_id, v.version, v.requirement_id, v.period, v.as_of, v.who_type, v.who_id, v.basis, max(case when v.is_final then 1 else 0 end) as is_final, count(*) as items,
    sum(case when v.value >= v.minimum then 1 else 0 end) as present,
    -- Records list what there is; a claim that leaves an item out says nothing of it.
    sum(case when v.value < v.minimum or (v.basis = 'evidence' and v.value is null) then 1 else 0 end) as missing
  from item as v
  group by v.system_id, v.version, v.requirement_id, v.period, v.as_of, v.who_type, v.who_id, v.basis
)
select
  v.system_id, v.version, v.requirement_id, v.period, v.as_of, v.who_type, v.who_id, v.basis, cast(v.present as decimal(18, 4)) as observed, cast(v.items as decimal(18, 4)) as target, cast(null as integer) as sub_periods_met, cast(null as integer) as sub_periods_due,
  case
    when v.present = v.items then 'met'
    when v.is_final = 0 then 'pending'
    when v.missing > 0 then 'not_met'
  end as verdict
from counted as v

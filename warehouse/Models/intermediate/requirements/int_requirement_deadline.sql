-- int_requirement_deadline: documents that must be handed in by a date
-- grain:   system_id, version, requirement_id, period, as_of, who_type, who_id, basis
-- inputs:  int_requirement_value, dim_requirement, rule_requirement_item, int_year_value, int_upheld_system
-- local:   who_id
-- source:  rules.md 3.11 req_deadline: met ⇔ handed in by the end of the day for every document (INT-02b)
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
    v.system_id, v.version, v.requirement_id, v.period, v.as_of, v.who_type, v.who_id, v.basis, v.looked_on, i.item, cast(v.year as varchar) || '-' || r.due_on as due_on,
    max(try_cast(y.text_value as date)) as submitted_on, max(y.value) as value
  from int_requirement_value as v
  join dim_requirement as r on r.system_id = v.system_id and r.version = v.version and r.requirement_id = v.requirement_id and r.kind = 'req_deadline'
  join rule_requirement_item as i on i.system_id = r.system_id and i.version = r.version and i.requirement_id = r.requirement_id
  left join int_upheld_system as h on h.system_id = v.system_id and h.version = v.version
  left join int_year_value as y
    on y.basis = basis_looked_at(v.basis, h.system_id) and y.subject_type = v.who_type and y.subject_id = v.who_id and y.measure = r.measure and y.item = i.item and y.as_of = v.as_of
  group by v.system_id, v.version, v.requirement_id, v.period, v.as_of, v.who_type, v.who_id, v.basis, v.looked_on, i.item, v.year, r.due_on
),
counted as (
  select
    v.system_id, v.version, v.requirement_id, v.period, v.as_of, v.who_type, v.who_id, v.basis, count(*) as items,
    sum(case when v.submitted_on <= cast(v.due_on as date) then 1 else 0 end) as in_time,
    -- Records list what was handed in; a claim that leaves a document out says nothing of it.
    sum(case
      when v.submitted_on > cast(v.due_on as date) or v.value = 0 then 1
      when v.basis = 'evidence' and v.submitted_on is null and v.looked_on >= cast(v.due_on as date) then 1
      else 0
    end) as late,
    max(case when v.looked_on < cast(v.due_on as date) then 1 else 0 end) as is_early
  from item as v
  group by v.system_id, v.version, v.requirement_id, v.period, v.as_of, v.who_type, v.who_id, v.basis
)
select
  v.system_id, v.version, v.requirement_id, v.period, v.as_of, v.who_type, v.who_id, v.basis, cast(v.in_time as decimal(18, 4)) as observed, cast(v.items as decimal(18, 4)) as target, cast(null as integer) as sub_periods_met, cast(null as integer) as sub_periods_due,
  case when v.in_time = v.items then 'met' when v.late > 0 then 'not_met' when v.is_early = 1 then 'pending' end as verdict
from counted as v

-- int_requirement_cadence: quantities that must be reached in every sub-period of the year
-- grain:   system_id, version, requirement_id, period, as_of, who_type, who_id, basis
-- inputs:  int_requirement_value, dim_requirement, dim_period, int_sub_period_value, dim_measure, int_record, int_measure_kind, rule_measure_source, int_upheld_system, fct_contradicted_record
-- local:   who_id
-- source:  rules.md 3.6 req_cadence: met ⇔ every sub-period reaches n; an annual total does not compensate (INT-25); a month of a daily duty must reach n for each of its days
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
with figure as (
  -- Where the requirement names no item, all items count together; kept apart, so that the join below needs equality only.
  select s.basis, s.subject_type, s.subject_id, s.measure, s.per, s.sub_period, cast(null as varchar) as item,
    case min(m.aggregate) when 'minimum' then min(s.value) when 'exists' then max(s.value) when 'rate' then cast(cast(sum(s.value) as double) / count(s.value) as decimal(18, 4)) else sum(s.value) end as value
  from int_sub_period_value as s
  left join dim_measure as m on m.measure = s.measure
  group by s.basis, s.subject_type, s.subject_id, s.measure, s.per, s.sub_period
  union all
  select s.basis, s.subject_type, s.subject_id, s.measure, s.per, s.sub_period, s.item, s.value
  from int_sub_period_value as s
),
-- Records by week, on the weekday that the text names.
weekly as (
  select r.system_id, r.version, r.requirement_id, c.unit_id, p.period as sub_period, count(*) as value
  from dim_requirement as r
  join rule_measure_source as m on m.measure = r.measure and m.subject_type = 'unit' and m.value_column = 'count' and m.item_column is null
  join int_measure_kind as k on k.measure = r.measure and k.adds = 1
  join int_record as c on c.dataset = k.dataset and c.kind = k.kind and c.period is null
  left join int_upheld_system as h on h.system_id = r.system_id and h.version = r.version
  left join fct_contradicted_record as x on x.dataset = c.dataset and x.record_id = c.record_id and x.person_id = c.person_id
  join dim_period as p on p.kind = 'week' and p.starts_on = cast(date_trunc('week', c.held_on) as date)
  where r.kind = 'req_cadence' and r.per = 'week' and (h.system_id is null or x.record_id is null) and (r.weekday is null or weekday_of(c.held_on) = r.weekday)
  group by r.system_id, r.version, r.requirement_id, c.unit_id, p.period
),
due as (
  select
    v.system_id, v.version, v.requirement_id, v.period, v.as_of, v.who_type, v.who_id, v.basis, v.is_final, v.is_observed, p.period as sub_period,
    case when r.per = 'day' then r.target * (p.ends_on - p.starts_on + 1) else r.target end as target,
    -- In a reported year an empty sub-period of records is none; a claim that is not made says nothing.
    case when v.basis = 'evidence' then coalesce(max(w.value), sum(s.value), 0) else sum(s.value) end as figure
  from int_requirement_value as v
  join dim_requirement as r on r.system_id = v.system_id and r.version = v.version and r.requirement_id = v.requirement_id and r.kind = 'req_cadence'
  join dim_period as p on p.kind = case r.per when 'day' then 'month' else r.per end and p.year = v.year and p.ends_on <= v.looked_on
  left join int_upheld_system as h on h.system_id = v.system_id and h.version = v.version
  left join figure as s
    on s.basis = basis_looked_at(v.basis, h.system_id) and s.subject_type = v.who_type and s.subject_id = v.who_id and s.measure = r.measure and s.per = p.kind and s.sub_period = p.period
    and s.item is not distinct from r.item
  left join weekly as w
    on v.basis = 'evidence' and w.system_id = v.system_id and w.version = v.version and w.requirement_id = v.requirement_id and w.unit_id = v.who_id and w.sub_period = p.period
  group by v.system_id, v.version, v.requirement_id, v.period, v.as_of, v.who_type, v.who_id, v.basis, v.is_final, v.is_observed, r.target, r.per, p.period, p.starts_on, p.ends_on
),
counted as (
  select
    v.system_id, v.version, v.requirement_id, v.period, v.as_of, v.who_type, v.who_id, v.basis, max(case when v.is_final then 1 else 0 end) as is_final, max(v.target) as target,
    min(v.figure) as observed,
    cast(sum(case when v.figure >= v.target then 1 else 0 end) as integer) as sub_periods_met,
    cast(count(*) as integer) as sub_periods_due,
    sum(case when v.figure < v.target then 1 else 0 end) as short,
    sum(case when v.figure is null then 1 else 0 end) as unknown
  from due as v
  group by v.system_id, v.version, v.requirement_id, v.period, v.as_of, v.who_type, v.who_id, v.basis
)
select
  v.system_id, v.version, v.requirement_id, v.period, v.as_of, v.who_type, v.who_id, v.basis, v.observed, v.target, v.sub_periods_met, v.sub_periods_due,
  case when v.short > 0 then 'not_met' when v.unknown > 0 then null when v.is_final = 0 then 'pending' else 'met' end as verdict
from counted as v

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
  select r.system_id, r.version, r.requirement_id, c.unit_id, p.period as sub_period, 'evidence' as basis, count(*) as value
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
-- A number for each, so that its sub-periods are gathered by one key and not by eight.
asked as materialized (
  select
    row_number() over () as number, v.system_id, v.version, v.requirement_id, v.period, v.as_of, v.who_type, v.who_id, v.basis, v.is_final, v.year, v.looked_on,
    basis_looked_at(v.basis, h.system_id) as looked_at, r.measure, r.item, r.per, r.target
  from int_requirement_value as v
  join dim_requirement as r on r.system_id = v.system_id and r.version = v.version and r.requirement_id = v.requirement_id and r.kind = 'req_cadence'
  left join int_upheld_system as h on h.system_id = v.system_id and h.version = v.version
),
due as (
  select
    a.number, case when a.per = 'day' then a.target * (p.ends_on - p.starts_on + 1) else a.target end as target,
    -- In a reported year an empty sub-period of records is none; a claim that is not made says nothing.
    case when a.basis = 'evidence' then coalesce(w.value, s.value, 0) else s.value end as figure
  from asked as a
  join dim_period as p on p.kind = case a.per when 'day' then 'month' else a.per end and p.year = a.year and p.ends_on <= a.looked_on
  left join figure as s
    on s.basis = a.looked_at and s.subject_type = a.who_type and s.subject_id = a.who_id and s.measure = a.measure and s.per = p.kind and s.sub_period = p.period
    and s.item is not distinct from a.item
  left join weekly as w
    on w.basis = a.basis and w.system_id = a.system_id and w.version = a.version and w.requirement_id = a.requirement_id and w.unit_id = a.who_id and w.sub_period = p.period
),
counted as (
  select
    d.number, max(d.target) as target, min(d.figure) as observed, cast(count(*) as integer) as sub_periods_due,
    cast(sum(case when d.figure >= d.target then 1 else 0 end) as integer) as sub_periods_met,
    sum(case when d.figure < d.target then 1 else 0 end) as short,
    sum(case when d.figure is null then 1 else 0 end) as unknown
  from due as d
  group by d.number
)
select
  a.system_id, a.version, a.requirement_id, a.period, a.as_of, a.who_type, a.who_id, a.basis, c.observed, c.target, c.sub_periods_met, c.sub_periods_due,
  case when c.short > 0 then 'not_met' when c.unknown > 0 then null when not a.is_final then 'pending' else 'met' end as verdict
from counted as c
join asked as a on a.number = c.number

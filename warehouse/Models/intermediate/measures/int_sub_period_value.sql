-- int_sub_period_value: a subject's measure in each sub-period that a rule looks at
-- grain:   basis, subject_type, subject_id, measure, item, per, sub_period
-- inputs:  int_observation, dim_period, dim_measure, rule_clause, dim_requirement
-- local:   subject_id
-- source:  a daily duty is looked at month by month; INT-25: an annual total does not fill a sub-period; a row of the sub-period itself wins over finer rows
-- columns: basis         evidence, upheld or claim
--          subject_type  unit or person
--          subject_id    unit_id or person_id
--          measure       code of the measure
--          item          item, empty if none
--          per           half_year, quarter, two_month, month
--          year          calendar year
--          sub_period    code of the sub-period
--          value         figure in the measure's unit
with needed as (
  select c.measure, c.per from rule_clause as c where c.per in ('half_year', 'quarter', 'two_month', 'month', 'week')
  union
  select r.measure, case r.per when 'day' then 'month' else r.per end as per
  from dim_requirement as r
  where r.per in ('half_year', 'quarter', 'two_month', 'month', 'week', 'day')
)
select
  o.basis, o.subject_type, o.subject_id, o.measure, o.item, n.per, p.year, p.period as sub_period,
  cast(coalesce(max(case when o.period = p.period then o.value end), case m.aggregate
    when 'rate' then case when sum(o.weight) > 0 then 100 * cast(sum(o.value) as double) / sum(o.weight) else cast(sum(o.value) as double) / count(o.value) end
    when 'minimum' then min(o.value)
    when 'exists' then max(o.value)
    when 'distinct_items' then case when o.item = '' then sum(o.value) else max(o.value) end
    else sum(o.value)
  end) as decimal(18, 4)) as value
from int_observation as o
join needed as n on n.measure = o.measure
join dim_period as p on p.kind = n.per and p.year = o.year and p.starts_on <= o.starts_on and o.ends_on <= p.ends_on
left join dim_measure as m on m.measure = o.measure
where o.kind <> 'year'
group by o.basis, o.subject_type, o.subject_id, o.measure, o.item, n.per, p.year, p.period, m.aggregate

-- int_observation_attendance: what attendance says of a person's measures, by month
-- grain:   subject_id, measure, item, period
-- inputs:  fct_attendance, fct_session, rule_measure_source
-- source:  seeds/rules.md section 7; how each measure is counted stands in Systems/measures.yaml
-- columns: subject_id  person
--          measure     code of the measure
--          item        session_id where the measure keeps sessions apart, else empty
--          period      month
--          value       counted value in the measure's unit
--          weight      denominator of a rate, else null
with counted as (
  select
    a.person_id, r.measure, a.period_id,
    case r.item_column when 'session' then a.session_id else '' end as item,
    case r.value_column when 'count' then 1 when 'days' then s.days when 'hours' then coalesce(a.hours, s.hours) when 'session_hours' then s.hours end as value,
    case when r.statuses is null or position(';' || a.status || ';' in ';' || r.statuses || ';') > 0 then 1 else 0 end as counts,
    r.weight_column
  from fct_attendance as a
  join fct_session as s on s.session_id = a.session_id
  join rule_measure_source as r on r.dataset = 'attendance' and (r.session_type is null or r.session_type = s.session_type)
)
select
  c.person_id as subject_id, c.measure, c.item,
  substr(c.period_id::varchar, 1, 4) || 'M' || substr(c.period_id::varchar, 5, 2) as period,
  cast(coalesce(sum(c.value * c.counts), 0) as decimal(18, 4)) as value,
  cast(sum(case when c.weight_column is not null then c.value end) as decimal(18, 4)) as weight
from counted as c
group by c.person_id, c.measure, c.item, c.period_id

-- int_observation_session: what sessions say of a unit's measures, by month
-- grain:   subject_id, measure, item, period
-- inputs:  fct_session, rule_measure_source
-- source:  seeds/rules.md section 7; how each measure is counted stands in Systems/measures.yaml
-- columns: subject_id  unit that held the sessions
--          measure     code of the measure
--          item        carrier, venue or session_id where the measure keeps them apart, else empty
--          period      month
--          value       counted value in the measure's unit
--          weight      denominator of a rate, else null
with counted as (
  select
    s.unit_id, r.measure, s.period_id, r.item_column,
    case r.item_column when 'session' then s.session_id when 'carrier' then s.carrier when 'venue' then s.venue else '' end as item,
    case r.value_column when 'count' then 1 when 'days' then s.days when 'hours' then s.hours when 'present' then s.present when 'expected' then s.expected end as value,
    case r.weight_column when 'expected' then s.expected end as weight
  from fct_session as s
  join rule_measure_source as r on r.dataset = 'sessions' and (r.session_type is null or r.session_type = s.session_type)
)
select
  c.unit_id as subject_id, c.measure, c.item,
  substr(c.period_id::varchar, 1, 4) || 'M' || substr(c.period_id::varchar, 5, 2) as period,
  -- A carrier used twice is still one carrier.
  cast(case when max(c.item_column) in ('carrier', 'venue') then max(c.value) else sum(c.value) end as decimal(18, 4)) as value,
  cast(sum(c.weight) as decimal(18, 4)) as weight
from counted as c
where c.item is not null and c.value is not null
group by c.unit_id, c.measure, c.item, c.period_id

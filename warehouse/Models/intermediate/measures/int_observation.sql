-- int_observation: every value that records or claims give a subject's measure, at the grain they give it
-- grain:   basis, subject_type, subject_id, measure, item, period
-- inputs:  int_observation_record, int_observation_coverage, int_observation_claim, dim_period, int_upheld_system
-- local:   subject_id
-- source:  design.md section 5: every measure has up to two values, evidence and claim
-- columns: basis         evidence (counted from records), upheld (the same without records that contradict others) or claim (stated)
--          subject_type  unit or person
--          subject_id    unit_id or person_id
--          measure       code of the measure
--          item          item, empty if none
--          period        period of the value
--          kind          year, half_year, quarter, two_month, month, week
--          year          calendar year
--          quarter       quarter in which the period ends
--          starts_on     first day of the period
--          ends_on       last day of the period
--          value         figure
--          weight        denominator of a rate
--          text_value    category or date
with given as (
  select r.basis, r.subject_type, r.subject_id, r.measure, r.item, r.period, r.value, r.weight, r.text_value
  from int_observation_record as r
  union all
  select 'evidence' as basis, 'unit' as subject_type, v.unit_id as subject_id, v.measure, '' as item, v.period, v.value, v.weight, cast(null as varchar) as text_value
  from int_observation_coverage as v
  union all
  -- The share of people reached is taken as it is.
  select distinct 'upheld' as basis, 'unit' as subject_type, v.unit_id as subject_id, v.measure, '' as item, v.period, v.value, v.weight, cast(null as varchar) as text_value
  from int_observation_coverage as v
  join int_upheld_system as h on true
  union all
  select 'claim' as basis, c.subject_type, c.subject_id, c.measure, c.item, c.period, c.value, cast(null as decimal(18, 4)) as weight, c.text_value
  from int_observation_claim as c
)
select
  g.basis, g.subject_type, g.subject_id, g.measure, g.item, g.period, p.kind, p.year, p.quarter, p.starts_on, p.ends_on,
  g.value, g.weight, g.text_value
from given as g
join dim_period as p on p.period = g.period
-- A correction reads the blocks of its subjects only.
order by g.subject_id

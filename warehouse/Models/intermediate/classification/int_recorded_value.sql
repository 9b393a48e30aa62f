-- int_recorded_value: a figure or label recorded of a subject that a grade or an override looks at, as the one that stands on each basis
-- grain:   grid_id, basis, measure, item
-- inputs:  int_assessment_grid, int_year_value, fct_invalid_claim, dim_period, dim_measure, rule_clause, rule_override, dim_system, int_upheld_system
-- local:   grid_id
-- source:  a grade, a test result or a count held against a subject is no figure that it counts by itself: what is recorded stands on every basis,
--          records first on evidence, official and review, statements first on the others; golden.md 02g for what is out of range
-- columns: grid_id      row of int_assessment_grid
--          basis        evidence, claim, official, claimed, self or review
--          measure      code of the measure
--          item         item looked at, empty = none
--          value        figure, null if there is none
--          text_value   label, null if there is none
--          taken_from   evidence or claim
--          is_invalid   a figure was handed in that its measure cannot have
with looked as (
  select c.system_id, c.version, c.measure, coalesce(c.item, '') as item from rule_clause as c where c.kind in ('tier_manual', 'tier_threshold')
  union
  select o.system_id, o.version, o.measure, coalesce(o.item, '') as item from rule_override as o where o.measure is not null
  union
  select d.system_id, d.version, d.tier_measure as measure, '' as item from dim_system as d where d.tier_measure is not null
),
wanted as (
  select g.grid_id, g.system_id, g.version, g.subject_type, g.subject_id, g.year, g.as_of, l.measure, l.item
  from int_assessment_grid as g
  join looked as l on l.system_id = g.system_id and l.version = g.version
),
valued as (
  select
    w.grid_id, case y.basis when 'upheld' then 'evidence' else y.basis end as basis, w.measure, w.item, y.value, y.text_value,
    case when y.value < m.min_value or y.value > m.max_value then 1 else 0 end as is_invalid
  from wanted as w
  left join int_upheld_system as h on h.system_id = w.system_id and h.version = w.version
  join int_year_value as y
    on y.basis in ('claim', basis_looked_at('evidence', h.system_id)) and y.subject_type = w.subject_type and y.subject_id = w.subject_id and y.as_of = w.as_of and y.measure = w.measure and y.item = w.item
  left join dim_measure as m on m.measure = w.measure
  where y.value is not null or y.text_value is not null
),
refused as (
  select distinct w.grid_id, w.measure, w.item
  from wanted as w
  join fct_invalid_claim as c on c.subject_type = w.subject_type and c.subject_id = w.subject_id and c.measure = w.measure and c.item = w.item
  join dim_period as p on p.period = c.period and p.year = w.year and p.quarter <= w.as_of
),
own as (
  select v.grid_id, v.basis, v.measure, v.item, v.value, v.text_value, v.is_invalid
  from valued as v
  union all
  select r.grid_id, 'claim' as basis, r.measure, r.item, null as value, null as text_value, 1 as is_invalid
  from refused as r
  left join valued as v on v.grid_id = r.grid_id and v.basis = 'claim' and v.measure = r.measure and v.item = r.item
  where v.grid_id is null
),
standing as (
  select
    o.grid_id, b.basis, o.measure, o.item, o.value, o.text_value, o.basis as taken_from, o.is_invalid = 1 as is_invalid,
    row_number() over (partition by o.grid_id, b.basis, o.measure, o.item order by case when o.basis = b.first_choice then 0 else 1 end) as choice
  from own as o
  join (
    select 'evidence' as basis, 'evidence' as first_choice, 0 as takes_other
    union all select 'claim' as basis, 'claim' as first_choice, 0 as takes_other
    union all select 'official' as basis, 'evidence' as first_choice, 1 as takes_other
    union all select 'review' as basis, 'evidence' as first_choice, 1 as takes_other
    union all select 'claimed' as basis, 'claim' as first_choice, 1 as takes_other
    union all select 'self' as basis, 'claim' as first_choice, 1 as takes_other
  ) as b on b.takes_other = 1 or b.first_choice = o.basis
)
select s.grid_id, s.basis, s.measure, s.item, s.value, s.text_value, s.taken_from, s.is_invalid
from standing as s
where s.choice = 1

-- int_subject_measure: the value of each measure that a subject's clauses look at, own first, else the unit's
-- grain:   grid_id, basis, measure, item
-- inputs:  int_assessment_grid, int_clause_measure, int_year_value, int_reported, dim_measure
-- source:  design.md section 13: what a unit organised stands for its members; INT-07 for what is not there
-- columns: grid_id       row of int_assessment_grid: a subject, its system and the quarter looked at
--          basis         evidence or claim
--          measure       code of the measure
--          item          item, empty = all
--          value         figure, null if there is none
--          text_value    category, null if there is none
--          is_observed   a record or a claim gives it
--          is_reported   silence here means absence: the dataset (or any claim) was reported
--          is_stated     it is a year row
with basis as (
  select 'evidence' as basis
  union all
  select 'claim' as basis
),
wanted as (
  select g.grid_id, g.as_of, g.subject_type, g.subject_id, g.unit_id, g.year, b.basis, m.measure, m.item
  from int_assessment_grid as g
  join int_clause_measure as m on m.system_id = g.system_id and m.version = g.version and m.profile = g.profile
  cross join basis as b
),
own as (
  select w.grid_id, w.basis, w.measure, w.item,
    sum(v.value) as value, max(v.text_value) as text_value, max(case when v.is_stated then 1 else 0 end) as is_stated
  from wanted as w
  join int_year_value as v
    on v.basis = w.basis and v.subject_type = w.subject_type and v.subject_id = w.subject_id and v.measure = w.measure and v.as_of = w.as_of
    and (w.item = '' or w.item = v.item)
  group by w.grid_id, w.basis, w.measure, w.item
),
of_unit as (
  select w.grid_id, w.basis, w.measure, w.item,
    sum(v.value) as value, max(v.text_value) as text_value, max(case when v.is_stated then 1 else 0 end) as is_stated
  from wanted as w
  join int_year_value as v
    on v.basis = w.basis and v.subject_type = 'unit' and v.subject_id = w.unit_id and v.measure = w.measure and v.as_of = w.as_of
    and (w.item = '' or w.item = v.item)
  where w.subject_type = 'person'
  group by w.grid_id, w.basis, w.measure, w.item
)
select
  w.grid_id, w.basis, w.measure, w.item,
  cast(case when o.basis is not null then o.value else u.value end as decimal(18, 4)) as value,
  case when o.basis is not null then o.text_value else u.text_value end as text_value,
  o.basis is not null or u.basis is not null as is_observed,
  r.first_quarter is not null as is_reported,
  coalesce(o.is_stated, u.is_stated, 0) = 1 as is_stated
from wanted as w
left join dim_measure as m on m.measure = w.measure
left join own as o
  on o.grid_id = w.grid_id and o.basis = w.basis and o.measure = w.measure and o.item = w.item
left join of_unit as u
  on u.grid_id = w.grid_id and u.basis = w.basis and u.measure = w.measure and u.item = w.item
left join int_reported as r
  on r.year = w.year and r.first_quarter <= w.as_of
  and r.dataset = case w.basis when 'claim' then 'claims' else m.dataset end
  and r.subject_type = case w.basis when 'claim' then w.subject_type else 'unit' end
  and r.subject_id = case w.basis when 'claim' then w.subject_id else w.unit_id end

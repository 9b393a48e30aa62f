-- int_subject_measure: the value of each measure that a scored subject's clauses look at, own first, else the unit's
-- grain:   scored_id, basis, measure, item
-- inputs:  int_scored_subject, int_clause_measure, int_year_value, int_reported, dim_measure, int_upheld_system
-- local:   scored_id
-- source:  design.md section 13: what a unit organised stands for its members, and where only the unit states a measure its figure stands for them; INT-07 for what is not there
-- columns: scored_id     row of int_scored_subject
--          basis         evidence or claim
--          measure       code of the measure
--          item          item, empty = all
--          value         figure, null if there is none
--          text_value    category, null if there is none
--          is_observed   a record or a claim gives it
--          is_reported   silence here means absence: the dataset (or any claim) was reported
--          is_stated     it is a year row
--          is_of_unit    the figure is the unit's, not the person's own
with basis as (
  select 'evidence' as basis
  union all
  select 'claim' as basis
),
wanted as (
  select s.scored_id, s.grid_id, s.population, s.as_of, s.who_type, s.who_id, s.unit_id, s.year, b.basis, basis_looked_at(b.basis, h.system_id) as looked_at, m.measure, m.item
  from int_scored_subject as s
  join int_clause_measure as m on m.system_id = s.system_id and m.version = s.version and m.profile = s.profile and m.population = s.population
  left join int_upheld_system as h on h.system_id = s.system_id and h.version = s.version
  cross join basis as b
),
-- Items together count by the kind of measure: of sessions the shortest, of lists whether there is any.
own as (
  select w.scored_id, w.basis, w.measure, w.item,
    case min(m.aggregate) when 'minimum' then min(v.value) when 'exists' then max(v.value) when 'rate' then cast(cast(sum(v.value) as double) / count(v.value) as decimal(18, 4)) else sum(v.value) end as value, max(v.text_value) as text_value, max(case when v.is_stated then 1 else 0 end) as is_stated
  from wanted as w
  join int_year_value as v
    on v.basis = w.looked_at and v.subject_type = w.who_type and v.subject_id = w.who_id and v.measure = w.measure and v.as_of = w.as_of
    and (w.item = '' or w.item = v.item)
  left join dim_measure as m on m.measure = w.measure
  group by w.scored_id, w.basis, w.measure, w.item
),
-- The mean over the members who have the figure.
of_people as (
  select p.scored_id, w.basis, w.measure, w.item,
    cast(cast(sum(o.value) as double) / count(o.value) as decimal(18, 4)) as value, max(o.is_stated) as is_stated
  from wanted as p
  join wanted as w on w.grid_id = p.grid_id and w.population = p.population and w.who_type = 'person' and w.basis = p.basis and w.measure = p.measure and w.item = p.item
  join own as o on o.scored_id = w.scored_id and o.basis = w.basis and o.measure = w.measure and o.item = w.item
  where p.who_type = 'people' and o.value is not null
  group by p.scored_id, w.basis, w.measure, w.item
),
-- Members looked at one by one take the unit's figure only where none of them has one.
spoken as (
  select distinct w.grid_id, w.population, w.basis, w.measure, w.item
  from wanted as w
  join own as o on o.scored_id = w.scored_id and o.basis = w.basis and o.measure = w.measure and o.item = w.item
  where w.population <> ''
),
of_unit as (
  select w.scored_id, w.basis, w.measure, w.item,
    case min(m.aggregate) when 'minimum' then min(v.value) when 'exists' then max(v.value) when 'rate' then cast(cast(sum(v.value) as double) / count(v.value) as decimal(18, 4)) else sum(v.value) end as value, max(v.text_value) as text_value, max(case when v.is_stated then 1 else 0 end) as is_stated
  from wanted as w
  left join spoken as k on k.grid_id = w.grid_id and k.population = w.population and k.basis = w.basis and k.measure = w.measure and k.item = w.item
  join int_year_value as v
    on v.basis = w.looked_at and v.subject_type = 'unit' and v.subject_id = w.unit_id and v.measure = w.measure and v.as_of = w.as_of
    and (w.item = '' or w.item = v.item)
  left join dim_measure as m on m.measure = w.measure
  where w.who_type <> 'unit' and k.grid_id is null
  group by w.scored_id, w.basis, w.measure, w.item
)
select
  w.scored_id, w.basis, w.measure, w.item,
  cast(case when o.basis is not null then o.value when p.basis is not null then p.value else u.value end as decimal(18, 4)) as value,
  case when o.basis is not null then o.text_value else u.text_value end as text_value,
  o.basis is not null or p.basis is not null or u.basis is not null as is_observed,
  r.first_quarter is not null or q.first_quarter is not null as is_reported,
  coalesce(o.is_stated, p.is_stated, u.is_stated, 0) = 1 as is_stated,
  o.basis is null and p.basis is null and u.basis is not null as is_of_unit
from wanted as w
left join dim_measure as m on m.measure = w.measure
left join own as o
  on o.scored_id = w.scored_id and o.basis = w.basis and o.measure = w.measure and o.item = w.item
left join of_people as p
  on p.scored_id = w.scored_id and p.basis = w.basis and p.measure = w.measure and p.item = w.item
left join of_unit as u
  on u.scored_id = w.scored_id and u.basis = w.basis and u.measure = w.measure and u.item = w.item
left join int_reported as r
  on r.year = w.year and r.first_quarter <= w.as_of
  and r.dataset = case w.basis when 'claim' then 'claims' else m.dataset end
  and r.subject_type = case w.basis when 'claim' then w.who_type else 'unit' end
  and r.subject_id = case w.basis when 'claim' then w.who_id else w.unit_id end
-- A unit that reports for its people reports on them.
left join int_reported as q
  on w.population <> '' and w.basis = 'claim' and q.year = w.year and q.first_quarter <= w.as_of and q.dataset = 'claims' and q.subject_type = 'unit' and q.subject_id = w.unit_id

-- int_requirement_value: what records or claims say of a requirement's measure for whoever it looks at, since the year began
-- grain:   system_id, version, requirement_id, period, as_of, who_type, who_id, basis
-- inputs:  int_requirement_who, dim_requirement, int_year_value, int_reported, dim_measure, rule_measure_source, rule_population, int_upheld_system
-- local:   who_id
-- source:  design.md section 13, Claims: the item names the population where one measure serves two; INT-07
-- columns: system_id       assessment system
--          version         version
--          requirement_id  requirement
--          period          assessment period
--          as_of           quarter looked at
--          who_type        unit or person
--          who_id          unit_id or person_id
--          basis           evidence or claim
--          year            calendar year
--          is_final        as_of ends the period
--          looked_on       last day of as_of
--          value           figure, null if none
--          text_value      category or date, null if none
--          is_observed     a record or a claim gives it
with who as (
  select w.system_id, w.version, w.requirement_id, w.period, w.as_of, w.who_type, w.who_id, min(w.unit_id) as unit_id, w.year, w.is_final, w.looked_on
  from int_requirement_who as w
  group by w.system_id, w.version, w.requirement_id, w.period, w.as_of, w.who_type, w.who_id, w.year, w.is_final, w.looked_on
),
code as (
  select distinct p.population from rule_population as p
),
given as (
  select
    w.system_id, w.version, w.requirement_id, w.period, w.as_of, w.who_type, w.who_id, case v.basis when 'upheld' then 'evidence' else v.basis end as basis,
    -- A figure for this population wins over a figure for nobody in particular; one for another population does not count.
    coalesce(
      max(case when v.item = r.population then v.value end),
      case min(m.aggregate) when 'minimum' then min(case when r.item is not null or c.population is null then v.value end) when 'exists' then max(case when r.item is not null or c.population is null then v.value end) when 'rate' then cast(cast(sum(case when r.item is not null or c.population is null then v.value end) as double) / count(case when r.item is not null or c.population is null then v.value end) as decimal(18, 4)) else sum(case when r.item is not null or c.population is null then v.value end) end
    ) as value,
    max(v.text_value) as text_value,
    count(case when r.item is not null or v.item = r.population or c.population is null then 1 end) as figures
  from who as w
  join dim_requirement as r on r.system_id = w.system_id and r.version = w.version and r.requirement_id = w.requirement_id
  left join int_upheld_system as h on h.system_id = w.system_id and h.version = w.version
  join int_year_value as v
    on v.basis in ('claim', basis_looked_at('evidence', h.system_id)) and v.subject_type = w.who_type and v.subject_id = w.who_id and v.measure = r.measure and v.as_of = w.as_of and (r.item is null or v.item = r.item)
  left join code as c on c.population = v.item
  left join dim_measure as m on m.measure = r.measure
  group by w.system_id, w.version, w.requirement_id, w.period, w.as_of, w.who_type, w.who_id, case v.basis when 'upheld' then 'evidence' else v.basis end
),
-- Who reported the dataset and has no row of the measure has none of it.
-- Records of either kind give whoever they are of a figure.
source as (
  select s.measure, s.dataset, s.subject_type from rule_measure_source as s where s.subject_type <> 'own'
  union all
  select s.measure, s.dataset, t.subject_type
  from rule_measure_source as s
  cross join (values ('unit'), ('person')) as t (subject_type)
  where s.subject_type = 'own'
),
silent as (
  select w.system_id, w.version, w.requirement_id, w.period, w.as_of, w.who_type, w.who_id, 'evidence' as basis
  from who as w
  join dim_requirement as r on r.system_id = w.system_id and r.version = w.version and r.requirement_id = w.requirement_id
  join dim_measure as m on m.measure = r.measure and m.aggregate <> 'rate'
  join source as o on o.measure = r.measure and o.subject_type = w.who_type
  join int_reported as p
    on p.subject_type = 'unit' and p.subject_id = w.unit_id and p.dataset = o.dataset and p.year = w.year and p.first_quarter <= w.as_of
),
either as (
  select g.system_id, g.version, g.requirement_id, g.period, g.as_of, g.who_type, g.who_id, g.basis from given as g where g.figures > 0
  union
  select s.system_id, s.version, s.requirement_id, s.period, s.as_of, s.who_type, s.who_id, s.basis from silent as s
)
select
  e.system_id, e.version, e.requirement_id, e.period, e.as_of, e.who_type, e.who_id, e.basis, w.year, w.is_final, w.looked_on,
  cast(case when g.basis is not null then g.value else 0 end as decimal(18, 4)) as value,
  g.text_value,
  g.basis is not null as is_observed
from either as e
join who as w
  on w.system_id = e.system_id and w.version = e.version and w.requirement_id = e.requirement_id and w.period = e.period and w.as_of = e.as_of
  and w.who_type = e.who_type and w.who_id = e.who_id
left join given as g
  on g.system_id = e.system_id and g.version = e.version and g.requirement_id = e.requirement_id and g.period = e.period and g.as_of = e.as_of
  and g.who_type = e.who_type and g.who_id = e.who_id and g.basis = e.basis

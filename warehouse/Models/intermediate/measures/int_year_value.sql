-- int_year_value: a subject's measure from the start of the year to the end of each quarter
-- grain:   basis, subject_type, subject_id, measure, item, year, as_of
-- inputs:  int_observation, dim_measure, dim_period, int_horizon
-- local:   subject_id
-- source:  design.md section 13: sub-period rows add up to the year; a year row, where given, wins at the year's end
-- columns: basis         evidence, upheld or claim
--          subject_type  unit or person
--          subject_id    unit_id or person_id
--          measure       code of the measure
--          item          item, empty if none
--          year          calendar year
--          as_of         quarter up to whose end the value counts
--          value         figure in the measure's unit; percentage points for rates
--          text_value    latest category or date
--          is_stated     the value is a year row
with look as (
  select q.period as as_of, q.year, q.ordinal = 4 as is_final
  from dim_period as q
  join int_horizon as h on q.period <= h.as_of
  where q.kind = 'quarter'
),
-- Sums by quarter first: the year to date adds four of them, not every observation again.
in_quarter as (
  select
    o.basis, o.subject_type, o.subject_id, o.measure, o.item, o.year, o.quarter,
    sum(o.value) as value, count(o.value) as figures, sum(o.weight) as weight, min(o.value) as lowest, max(o.value) as highest
  from int_observation as o
  where o.kind <> 'year'
  group by o.basis, o.subject_type, o.subject_id, o.measure, o.item, o.year, o.quarter
),
summed as (
  select
    o.basis, o.subject_type, o.subject_id, o.measure, o.item, o.year, l.as_of,
    sum(o.value) as value, sum(o.figures) as figures, sum(o.weight) as weight, min(o.lowest) as lowest, max(o.highest) as highest
  from in_quarter as o
  join look as l on l.year = o.year and o.quarter <= l.as_of
  group by o.basis, o.subject_type, o.subject_id, o.measure, o.item, o.year, l.as_of
),
-- Only categories, days of handing in, and texts that were stated ask for the latest.
worded as (
  select
    o.basis, o.subject_type, o.subject_id, o.measure, o.item, l.as_of, o.value, o.text_value,
    row_number() over (partition by o.basis, o.subject_type, o.subject_id, o.measure, o.item, l.as_of order by o.ends_on desc, o.starts_on desc) as recency
  from int_observation as o
  join look as l on l.year = o.year and o.quarter <= l.as_of
  left join dim_measure as m on m.measure = o.measure
  where o.kind <> 'year' and (o.basis = 'claim' or m.aggregate in ('category', 'exists'))
),
added as (
  select
    s.basis, s.subject_type, s.subject_id, s.measure, s.item, s.year, s.as_of,
    case m.aggregate
      when 'rate' then case when s.weight > 0 then 100 * s.value / s.weight else cast(s.value as double) / nullif(s.figures, 0) end
      when 'minimum' then s.lowest
      when 'exists' then s.highest
      when 'distinct_items' then case when s.item = '' then s.value else s.highest end
      when 'category' then w.value
      else s.value
    end as value,
    w.text_value
  from summed as s
  left join dim_measure as m on m.measure = s.measure
  left join worded as w
    on w.basis = s.basis and w.subject_type = s.subject_type and w.subject_id = s.subject_id and w.measure = s.measure and w.item = s.item
    and w.as_of = s.as_of and w.recency = 1
),
stated as (
  select o.basis, o.subject_type, o.subject_id, o.measure, o.item, o.year, l.as_of, o.value, o.text_value
  from int_observation as o
  join look as l on l.year = o.year and l.is_final
  where o.kind = 'year'
)
select
  coalesce(s.basis, a.basis) as basis, coalesce(s.subject_type, a.subject_type) as subject_type, coalesce(s.subject_id, a.subject_id) as subject_id,
  coalesce(s.measure, a.measure) as measure, coalesce(s.item, a.item) as item, coalesce(s.year, a.year) as year, coalesce(s.as_of, a.as_of) as as_of,
  cast(case when s.basis is not null then s.value else a.value end as decimal(18, 4)) as value,
  case when s.basis is not null then s.text_value else a.text_value end as text_value,
  s.basis is not null as is_stated
from added as a
full join stated as s
  on s.basis = a.basis and s.subject_type = a.subject_type and s.subject_id = a.subject_id and s.measure = a.measure and s.item = a.item and s.as_of = a.as_of
-- A correction reads the blocks of its subjects only.
order by subject_id

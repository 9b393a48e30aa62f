-- Supposed figures among what records and claims give, no two of one subject, measure and item at a time. A claim is stated anew, above the row
-- of its period or what finer rows add up to; records add up, in the last month of the period.
create or replace temp table supposed as
with figure as (
  select unnest(from_json($figures, '[{
    "basis": "varchar", "subject_type": "varchar", "subject_id": "varchar", "measure": "varchar", "item": "varchar", "period": "varchar", "rise": "varchar", "text": "varchar"
  }]'), recursive := true)
),
finer as (
  select
    f.basis, f.subject_type, f.subject_id, f.measure, f.item,
    case m.aggregate when 'rate' then avg(o.value) when 'minimum' then min(o.value) when 'exists' then max(o.value) when 'distinct_items' then case when f.item = '' then sum(o.value) else max(o.value) end else sum(o.value) end as added,
    sum(o.value) as summed, max(case when o.period = f.period then o.value end) as stated
  from figure as f
  join int_observation as o using (basis, subject_type, subject_id, measure, item)
  join dim_period as whole on whole.period = f.period
  join dim_measure as m on m.measure = f.measure
  where o.starts_on >= whole.starts_on and o.ends_on <= whole.ends_on
  group by f.basis, f.subject_type, f.subject_id, f.measure, f.item, m.aggregate
),
placed as (
  select f.*, p.period as counted_in, p.kind, p.year, p.quarter, p.starts_on, p.ends_on
  from figure as f
  join dim_period as whole on whole.period = f.period
  join dim_period as p on (f.basis = 'claim' and p.period = whole.period) or (f.basis <> 'claim' and p.kind = 'month' and p.year = whole.year and p.ends_on = whole.ends_on)
),
recorded as (
  select f.basis, f.subject_type, f.subject_id, f.measure, f.item, sum(o.value) as value
  from placed as f
  join int_observation as o using (basis, subject_type, subject_id, measure, item)
  where f.basis <> 'claim' and o.period = f.counted_in
  group by f.basis, f.subject_type, f.subject_id, f.measure, f.item
)
select
  f.basis, f.subject_type, f.subject_id, f.measure, f.item, f.counted_in as period, f.kind, f.year, f.quarter, f.starts_on, f.ends_on,
  cast(cast(f.rise as decimal(18, 4)) + coalesce(case
    when f.basis <> 'claim' then r.value
    when x.stated is not null then x.stated
    when f.kind = 'year' then x.added
    else x.summed
  end, 0) as decimal(18, 4)) as value,
  f.text as text_value
from placed as f
left join finer as x using (basis, subject_type, subject_id, measure, item)
left join recorded as r using (basis, subject_type, subject_id, measure, item)

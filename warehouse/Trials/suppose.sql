-- One supposed figure among what records and claims give. A claim is stated anew, above the row of its period or what finer rows add up to; records add up, in the last month of the period.
create or replace temp table supposed as
with finer as (
  select
    case m.aggregate when 'rate' then avg(o.value) when 'minimum' then min(o.value) when 'exists' then max(o.value) when 'distinct_items' then case when $Item = '' then sum(o.value) else max(o.value) end else sum(o.value) end as added,
    sum(o.value) as summed, max(case when o.period = $Period then o.value end) as stated
  from int_observation as o
  join dim_period as whole on whole.period = $Period
  join dim_measure as m on m.measure = o.measure
  where o.basis = $Basis and o.subject_type = $SubjectType and o.subject_id = $SubjectId and o.measure = $Measure and o.item = $Item
    and o.starts_on >= whole.starts_on and o.ends_on <= whole.ends_on
  group by m.aggregate
)
select
  cast($Basis as varchar) as basis, cast($SubjectType as varchar) as subject_type, cast($SubjectId as varchar) as subject_id, cast($Measure as varchar) as measure,
  cast($Item as varchar) as item, p.period, p.kind, p.year, p.quarter, p.starts_on, p.ends_on,
  cast(cast($Rise as decimal(18, 4)) + coalesce(case
    when $Basis <> 'claim' then (
      select sum(o.value) from int_observation as o
      where o.basis = $Basis and o.subject_type = $SubjectType and o.subject_id = $SubjectId and o.measure = $Measure and o.item = $Item and o.period = p.period)
    when f.stated is not null then f.stated
    when p.kind = 'year' then f.added
    else f.summed
  end, 0) as decimal(18, 4)) as value,
  cast($Text as varchar) as text_value
from dim_period as whole
join dim_period as p on ($Basis = 'claim' and p.period = whole.period) or ($Basis <> 'claim' and p.kind = 'month' and p.year = whole.year and p.ends_on = whole.ends_on)
left join finer as f on true
where whole.period = $Period

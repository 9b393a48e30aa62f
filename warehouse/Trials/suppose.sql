-- One supposed figure among what records and claims give. A claim is stated anew; records add up, in the last month of the period.
create or replace temp table supposed as
select
  cast($Basis as varchar) as basis, cast($SubjectType as varchar) as subject_type, cast($SubjectId as varchar) as subject_id, cast($Measure as varchar) as measure,
  cast($Item as varchar) as item, p.period, p.kind, p.year, p.quarter, p.starts_on, p.ends_on,
  case when $Basis = 'claim' then cast($Value as decimal(18, 4))
    else cast($Rise as decimal(18, 4)) + coalesce((
      select sum(o.value) from int_observation as o
      where o.basis = $Basis and o.subject_type = $SubjectType and o.subject_id = $SubjectId and o.measure = $Measure and o.item = $Item and o.period = p.period), 0)
  end as value
from dim_period as whole
join dim_period as p on ($Basis = 'claim' and p.period = whole.period) or ($Basis <> 'claim' and p.kind = 'month' and p.year = whole.year and p.ends_on = whole.ends_on)
where whole.period = $Period

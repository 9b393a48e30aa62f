-- int_horizon: the newest quarter that holds any fact, one row
-- grain:   as_of
-- inputs:  int_record_kind, fct_score, fct_claim, fct_points_entry, dim_period, load_run
-- source:  design.md section 7, as_of; docs/architecture.md, Choices
-- columns: as_of  newest quarter that holds a fact, never after the quarter of the last load
with fact_quarter as (
  select max(quarter) as quarter from int_record_kind
  union all
  select max(p.quarter) as quarter from fct_score as s join dim_period as p on p.period = s.period
  union all
  select max(p.quarter) as quarter from fct_claim as c join dim_period as p on p.period = c.period
  union all
  select max(quarter) as quarter from fct_points_entry
),
loaded as (
  select max(year(loaded_at)::varchar || 'Q' || quarter(loaded_at)::varchar) as quarter from load_run
),
newest as (
  select max(quarter) as quarter from fact_quarter
)
select coalesce(case when newest.quarter < loaded.quarter then newest.quarter else loaded.quarter end, '') as as_of
from newest
cross join loaded

-- The quarters looked at stay those of the snapshot, or go on to the end of the period.
insert into int_horizon
select s.horizon from base.snapshot as s where not $ToTheEnd
union all
select p.quarter from base.dim_period as p where $ToTheEnd and p.period = $Period

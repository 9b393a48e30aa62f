-- A unit's scores after a run, quarter by quarter, as its rank takes them: the composite where the system has one, else the sum, never one for the other.
select s.as_of, s.basis, cast(case when y.quantified_weight is null then s.total else s.composite end as double) as score
from mart_score as s
join dim_system as y on y.system_id = s.system_id and y.version = s.version
where s.subject_type = 'unit' and s.subject_id = $unit and s.period = $period and s.basis in ('official', 'claimed')

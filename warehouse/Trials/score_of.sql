-- A unit's scores after a run, quarter by quarter.
select s.as_of, s.basis, cast(coalesce(s.composite, s.total) as double) as score
from mart_score as s
where s.subject_type = 'unit' and s.subject_id = $unit and s.period = $period and s.basis in ('official', 'claimed')

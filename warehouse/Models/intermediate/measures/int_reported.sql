-- int_reported: since which quarter of a year a subject has reported a dataset
-- grain:   subject_type, subject_id, dataset, year
-- inputs:  fct_session, fct_attendance, int_observation
-- source:  INT-07 and docs/architecture.md, Choices: silence is absence only where the dataset was reported
-- columns: subject_type   unit or person
--          subject_id     unit_id or person_id
--          dataset        sessions, attendance or claims
--          year           calendar year
--          first_quarter  first quarter of the year with a row
select 'unit' as subject_type, s.unit_id as subject_id, 'sessions' as dataset, s.period_id // 100 as year, min(s.quarter) as first_quarter
from fct_session as s
group by s.unit_id, s.period_id // 100
union all
select 'unit' as subject_type, a.unit_id as subject_id, 'attendance' as dataset, a.period_id // 100 as year, min(a.quarter) as first_quarter
from fct_attendance as a
group by a.unit_id, a.period_id // 100
union all
select o.subject_type, o.subject_id, 'claims' as dataset, o.year, min(o.quarter) as first_quarter
from int_observation as o
where o.basis = 'claim'
group by o.subject_type, o.subject_id, o.year

-- int_reported: since which quarter of a year a subject has reported a dataset
-- grain:   subject_type, subject_id, dataset, year
-- inputs:  int_record, int_observation
-- local:   subject_id
-- source:  INT-07 and docs/architecture.md, Choices: silence is absence only where the dataset was reported
-- columns: subject_type   unit or person
--          subject_id     unit_id or person_id
--          dataset        sessions, attendance … or claims
--          year           calendar year
--          first_quarter  first quarter of the year with a row
select 'unit' as subject_type, r.unit_id as subject_id, r.dataset, r.period_id // 100 as year, min(r.quarter) as first_quarter
from int_record as r
-- Of negative events only a stated 0 is absence (facts.md H-21).
where r.unit_id is not null and r.dataset <> 'incidents'
group by r.unit_id, r.dataset, r.period_id // 100
union all
select o.subject_type, o.subject_id, 'claims' as dataset, o.year, min(o.quarter) as first_quarter
from int_observation as o
where o.basis = 'claim'
group by o.subject_type, o.subject_id, o.year

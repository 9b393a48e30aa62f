-- int_left_out: a measure of a subject and year that would count more, or less, with the records that contradict others
-- grain:   system_id, version, subject_type, subject_id, measure, year
-- inputs:  int_observation, int_upheld_system
-- source:  where a system leaves contradicted records out, its explanations say so
-- columns: system_id     assessment system that leaves them out
--          version       version
--          basis         evidence: the figures that would differ
--          subject_type  unit or person
--          subject_id    unit_id or person_id
--          measure       measure
--          year          calendar year
with figure as (
  select o.subject_type, o.subject_id, o.measure, o.item, o.period, o.year,
    max(case when o.basis = 'evidence' then o.value end) as value, max(case when o.basis = 'upheld' then o.value end) as upheld
  from int_observation as o
  where o.basis in ('evidence', 'upheld') and exists (select u.system_id from int_upheld_system as u)
  group by o.subject_type, o.subject_id, o.measure, o.item, o.period, o.year
)
select distinct h.system_id, h.version, 'evidence' as basis, f.subject_type, f.subject_id, f.measure, f.year
from figure as f
join int_upheld_system as h on f.value is distinct from f.upheld

-- The subjects to score again; the version and profile are those that the snapshot found for them.
insert into fct_enrolment
select e.*
from base.fct_enrolment as e
where e.system_id = $SystemId and e.period = $Period and ($SubjectId is null or e.subject_id = $SubjectId)
  and ($ScopeUnitId is null
    or exists (select 1 from base.dim_unit_ancestor as a where a.unit_id = e.unit_id and a.ancestor_id = $ScopeUnitId))

-- The subjects to score again; the version and profile are those that the snapshot found for them.
insert into fct_enrolment
select e.*
from base.fct_enrolment as e
where e.system_id = $SystemId and e.period = $Period
  and ($ScopeUnitId is null
    or exists (select 1 from base.dim_unit_ancestor as a where a.unit_id = e.unit_id and a.ancestor_id = $ScopeUnitId))
  and ($SubjectId is null or e.subject_id = $SubjectId
    or ($WithRivals and exists (
      select 1
      from base.fct_enrolment as me
      join base.dim_system as d on d.system_id = me.system_id and d.version = me.version and d.tier_kind in ('rank', 'quota')
      where me.system_id = e.system_id and me.period = e.period and me.subject_id = $SubjectId and me.subject_type = e.subject_type
        and (me.subject_type = 'unit' or coalesce(d.rank_within, 'branch') <> 'branch' or me.unit_id = e.unit_id))))

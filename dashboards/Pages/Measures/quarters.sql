-- The quarters at whose end requirements on a measure were looked at, newest first, for the subtree that may be seen.
select distinct r.as_of as quarter
from mart_requirement_result as r
join dim_requirement as d on d.system_id = r.system_id and d.version = r.version and d.requirement_id = r.requirement_id and d.measure = $measure
where r.period = substr(r.as_of, 1, 4)
  and ($scope_unit_id is null
    or exists (
      select 1
      from dim_unit_ancestor as v
      where v.ancestor_id = $scope_unit_id
        and (v.unit_id = r.subject_id or v.unit_id in (select p.unit_id from dim_person as p where p.person_id = r.subject_id and p.is_current))))
order by quarter desc

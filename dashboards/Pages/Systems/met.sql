-- How many subjects of the subtree that may be seen meet the requirements of a system in the newest quarter, by records and as stated.
with looked as (
  select max(r.as_of) as as_of from mart_requirement_result as r where r.system_id = $system
),
own as (
  select r.as_of, r.basis, r.subject_id, r.status
  from mart_requirement_result as r
  join looked as l on l.as_of = r.as_of
  where r.system_id = $system and r.basis in ('evidence', 'claim') and r.period = substr(r.as_of, 1, 4) and r.status <> 'not_applicable'
    and ($scope_unit_id is null
      or exists (
        select 1
        from dim_unit_ancestor as v
        where v.ancestor_id = $scope_unit_id
          and (v.unit_id = r.subject_id or v.unit_id in (select p.unit_id from dim_person as p where p.person_id = r.subject_id and p.is_current))))
)
select o.as_of, o.basis, o.status, count(*) as results, min(s.subjects) as subjects
from own as o
cross join (select count(distinct w.subject_id) as subjects from own as w) as s
group by o.as_of, o.basis, o.status
order by o.basis desc, case o.status when 'met' then 1 when 'not_met' then 2 when 'pending' then 3 else 4 end

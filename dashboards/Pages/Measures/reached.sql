-- How many subjects of the subtree that may be seen reach each requirement on a measure, by records and by what they state.
with own as (
  select r.system_id, r.requirement_id, r.subject_type, r.basis, r.status
  from mart_requirement_result as r
  join dim_requirement as d on d.system_id = r.system_id and d.version = r.version and d.requirement_id = r.requirement_id and d.measure = $measure
  where r.as_of = $quarter and r.period = substr($quarter, 1, 4) and r.basis in ('evidence', 'claim')
    and ($scope_unit_id is null
      or exists (
        select 1
        from dim_unit_ancestor as v
        where v.ancestor_id = $scope_unit_id
          and (v.unit_id = r.subject_id or v.unit_id in (select p.unit_id from dim_person as p where p.person_id = r.subject_id and p.is_current))))
)
select
  o.system_id, o.requirement_id as rule_id, o.basis,
  count(case when o.status <> 'not_applicable' then 1 end) as asked, count(case when o.status = 'met' then 1 end) as met,
  count(case when o.status = 'not_met' then 1 end) as not_met, count(case when o.status = 'pending' then 1 end) as pending,
  count(case when o.status = 'no_data' then 1 end) as no_data
from own as o
group by o.system_id, o.requirement_id, o.basis
order by o.system_id, o.requirement_id, o.basis

-- How records and stated figures would give points to each indicator of a subject, also where the official points were entered by people.
select r.indicator_id, r.basis, cast(r.explanation as varchar) as explanation
from mart_indicator_result as r
where r.system_id = $system and r.as_of = $quarter and r.period = substr($quarter, 1, 4) and r.subject_type = $subject_type and r.subject_id = $subject
  and r.basis in ('evidence', 'claim')
  and ($scope_unit_id is null
    or exists (select 1 from dim_unit_ancestor as v where v.unit_id = $unit and v.ancestor_id = $scope_unit_id))
order by r.indicator_id, r.basis desc

-- Every requirement of a subject at the end of each quarter of the year looked at and the two before: whether it was met, and how many of its sub-periods so far.
select
  e.requirement_id, e.as_of as quarter, e.status, cast(e.sub_periods_met as bigint) as sub_periods_met, cast(e.sub_periods_due as bigint) as sub_periods_due
from mart_requirement_result as e
where e.system_id = $system and e.subject_type = $subject_type and e.subject_id = $subject and e.basis = 'evidence'
  and e.as_of >= cast(cast(substr($quarter, 1, 4) as integer) - 2 as varchar) || 'Q1' and e.as_of <= $quarter and e.period = substr(e.as_of, 1, 4)
  and ($scope_unit_id is null
    or exists (select 1 from dim_unit_ancestor as v where v.unit_id = $unit and v.ancestor_id = $scope_unit_id))
order by e.requirement_id, e.as_of

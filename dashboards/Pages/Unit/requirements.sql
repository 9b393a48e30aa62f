-- Every requirement of a subject at the end of each quarter from one to the one looked at: what records show, and whether it is met in time;
-- at the end of the quarter looked at also what is stated. Names are asked for apart (requirement_names.sql): they are the same for all subjects.
select
  e.version, e.requirement_id, e.as_of as quarter, e.basis, cast(e.observed as double) as observed, cast(e.target as double) as target,
  cast(e.sub_periods_met as bigint) as sub_periods_met, cast(e.sub_periods_due as bigint) as sub_periods_due, e.is_soft, e.status, cast(e.pace as double) as pace
from mart_requirement_result as e
where e.system_id = $system and e.subject_type = $subject_type and e.subject_id = $subject
  and e.as_of between $since and $quarter and e.period = substr(e.as_of, 1, 4)
  and (e.basis = 'evidence' or e.basis = 'claim' and e.as_of = $quarter)
  and {{seen $unit}}

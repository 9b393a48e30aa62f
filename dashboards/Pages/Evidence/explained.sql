-- The accounts that use a clause for a subject at the end of a quarter, by records and as stated.
select r.basis, r.version, r.indicator_id, cast(r.explanation as varchar) as explanation
from mart_indicator_result as r
where r.system_id = $system and r.as_of = $quarter and r.period = substr($quarter, 1, 4) and r.subject_id = $subject and r.basis in ('evidence', 'claim')
  and {{seen $unit}}

-- Notes a flag of a case; one that is known stays as it is.
insert into case_flag (case_id, flag_id, detector, severity)
select $caseId, $flagId, $detector, $severity
where not exists (select 1 from case_flag as f where f.case_id = $caseId and f.flag_id = $flagId)

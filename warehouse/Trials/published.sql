-- The subjects' results as published, to compare with.
create table published_score as
select s.* from base.mart_score as s
where s.system_id = $SystemId and s.period = $Period and s.basis = 'official' and s.subject_id in (select e.subject_id from fct_enrolment as e);
create table published_requirement as
select r.* from base.mart_requirement_result as r
where r.system_id = $SystemId and r.period = $Period and r.basis = 'official' and r.subject_id in (select e.subject_id from fct_enrolment as e)

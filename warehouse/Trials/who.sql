-- Whoever a score may rest on: the subjects, their units, and the people of these units.
create temp table who as
select e.subject_id as id from fct_enrolment as e
union
select e.unit_id as id from fct_enrolment as e where e.unit_id is not null
union
select p.person_id as id from base.dim_person as p where p.unit_id in (select e.unit_id from fct_enrolment as e)

-- The subject in every system and period that assesses it, newest first; nobody outside the user's scope.
select e.system_id, d.title_zh, d.title_en, e.period, e.subject_type, e.subject_id, e.unit_id, u.name as unit_name
from fct_enrolment as e
join dim_system as d on d.system_id = e.system_id and d.version = e.version
join dim_unit as u on u.unit_id = e.unit_id and u.is_current
where e.subject_id = $subject
  and {{seen e.unit_id}}
order by e.period desc, e.system_id

-- The system with the periods in which it assesses subjects of the user's scope, and the version it did so by.
select distinct d.title_zh, d.title_en, e.period, e.version
from fct_enrolment as e
join dim_system as d on d.system_id = e.system_id and d.version = e.version
where e.system_id = $system
  and {{seen e.unit_id}}
order by e.period desc

-- The assessment systems that have scores of the subtree that may be seen, those that assess units first, then the most used, with their newest quarter.
select s.system_id, any_value(y.title_zh) as title_zh, any_value(y.title_en) as title_en, any_value(y.subject_type) as subject_type, max(s.as_of) as newest
from mart_score as s
join dim_system as y on y.system_id = s.system_id and y.version = s.version
where {{seen s.unit_id}}
group by s.system_id
order by any_value(y.subject_type) = 'unit' desc, count(distinct s.subject_id) desc, s.system_id

-- What can be drawn: measures with the systems that they are of, within the subtree that may be seen.
select t.measure, t.system_id, max(s.title_zh) as title_zh, max(s.title_en) as title_en
from mart_quarterly_trend as t
left join dim_system as s on s.system_id = t.system_id
where {{seen t.area_unit_id}}
group by t.measure, t.system_id
order by t.measure, t.system_id

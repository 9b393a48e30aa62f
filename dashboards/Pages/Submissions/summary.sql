-- How many units of an area handed in what they were to, by dataset and period of a year.
select
  s.dataset, s.system_id, max(t.title_zh) as system_zh, max(t.title_en) as system_en, s.period,
  count(*) filter (where s.status = 'on_time') as on_time, count(*) filter (where s.status = 'received') as received,
  count(*) filter (where s.status = 'late') as late, count(*) filter (where s.status = 'missing') as missing,
  count(*) filter (where s.status = 'not_due') as not_due, count(*) as units, min(s.due_on) as due_on
from mart_submission as s
join dim_unit_ancestor as a on a.unit_id = s.unit_id and a.ancestor_id = $area
left join (select distinct d.system_id, d.title_zh, d.title_en from dim_system as d) as t on t.system_id = s.system_id
left join dim_period as p on p.period = s.period
where substr(s.period, 1, 4) = $year
  and {{seen s.unit_id}}
group by s.dataset, s.system_id, s.period
order by s.dataset, s.system_id, min(p.ends_on), s.period

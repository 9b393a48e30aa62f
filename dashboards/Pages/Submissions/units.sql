-- The units of an area with what became of one dataset and period, those to be reminded first.
-- branch_name: the unit right below the area under which one stands; empty for the area itself and what stands right below it.
select
  s.unit_id, u.name, u.level, coalesce(p.name, '') as parent_name, case when a.distance > 1 then coalesce(b.name, '') else '' end as branch_name,
  s.status, s.due_on, s.received_on, s.days_late, s.records
from mart_submission as s
join dim_unit_ancestor as a on a.unit_id = s.unit_id and a.ancestor_id = $area
left join dim_unit_ancestor as below on below.unit_id = s.unit_id and below.distance = a.distance - 1
left join dim_unit as b on b.unit_id = below.ancestor_id and b.is_current
left join dim_unit as u on u.unit_id = s.unit_id and u.is_current
left join dim_unit as p on p.unit_id = u.parent_id and p.is_current
where s.dataset = $dataset and s.system_id = $system and s.period = $period
  and {{seen s.unit_id}}
order by case s.status when 'missing' then 1 when 'late' then 2 when 'not_due' then 3 when 'on_time' then 4 else 5 end,
  s.days_late desc nulls last, parent_name, u.name, s.unit_id

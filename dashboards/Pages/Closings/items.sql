-- Indicators and requirements of a closed quarter by how many subjects they would change for.
select
  r.system_id, r.part, r.item_id, max(i.name_zh) as name_zh, max(i.name_en) as name_en, count(distinct r.subject_id) as subjects,
  sum(case when r.basis = 'official' then coalesce(r.points, 0) - coalesce(r.closed_points, 0) end) as official_change,
  count(distinct case when r.part = 'requirement' and r.status = 'met' and r.closed_status <> 'met' then r.subject_id end) as newly_met,
  count(distinct case when r.part = 'requirement' and r.status <> 'met' and r.closed_status = 'met' then r.subject_id end) as no_longer_met
from mart_restatement as r
left join dim_requirement as q on q.system_id = r.system_id and q.requirement_id = case when r.part = 'requirement' then r.item_id end
left join (select system_id, indicator_id, max(name_zh) as name_zh, max(name_en) as name_en, max(level) as level from dim_indicator group by system_id, indicator_id) as i
  on i.system_id = r.system_id and i.indicator_id = coalesce(q.indicator_id, r.item_id)
where r.quarter = $quarter and r.part <> 'score' and coalesce(i.level, '') <> 'dimension'
  and {{seen r.unit_id}}
group by r.system_id, r.part, r.item_id
order by subjects desc, r.system_id, r.item_id
limit 60

-- Scores of a closed quarter that would change, on the official basis where it changes, else as claimed; tiers that move first.
select
  r.system_id, d.title_zh, d.title_en, r.subject_type, r.subject_id, r.unit_id, u.name as unit_name, r.basis,
  r.closed_points, r.points, r.closed_tier, r.tier, r.closed_rank, r.rank, r.is_gone
from mart_restatement as r
join (select system_id, max(title_zh) as title_zh, max(title_en) as title_en from dim_system group by system_id) as d on d.system_id = r.system_id
left join dim_unit as u on u.unit_id = r.unit_id and u.is_current
where r.quarter = $quarter and r.part = 'score' and r.basis in ('official', 'claimed') and not r.period like '____M__'
  and (r.points is distinct from r.closed_points or r.tier is distinct from r.closed_tier)
  and {{seen r.unit_id}}
order by (r.tier is distinct from r.closed_tier) desc, abs(coalesce(r.points, 0) - coalesce(r.closed_points, 0)) desc, r.subject_id, r.basis

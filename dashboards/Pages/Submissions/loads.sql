-- Files that speak of units of an area, the newest first; one that speaks of several belongs to the unit that it was kept to.
select
  l.load_id, l.file, l.sheet, l.dataset, coalesce(l.unit_id, l.scope_unit_id) as unit_id, u.name as unit_name, l.period, l.loaded_at,
  l.rows_read, l.rows_accepted, l.rows_rejected, l.rows_duplicate, l.is_current, l.refused, l.message_zh, l.message_en,
  count(*) over () as load_count
from mart_load_run as l
left join dim_unit as u on u.unit_id = coalesce(l.unit_id, l.scope_unit_id) and u.is_current
where (($is_all_areas and $scope_unit_id is null)
    or exists (select 1 from dim_unit_ancestor as a where a.unit_id = coalesce(l.unit_id, l.scope_unit_id) and a.ancestor_id = $area))
  and ($dataset = '' or l.dataset = $dataset)
  and (not $only_rejected or l.rows_rejected > 0 or l.refused is not null)
  and {{seen coalesce(l.unit_id, l.scope_unit_id)}}
order by l.loaded_at desc, l.load_id desc
limit $page_size offset $skipped

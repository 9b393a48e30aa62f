-- The units that have units below them, and the reader's own, top down: what a page can be narrowed to.
select u.unit_id, u.name, u.level, depth.depth
from dim_unit as u
join (select unit_id, max(distance) as depth from dim_unit_ancestor group by unit_id) as depth on depth.unit_id = u.unit_id
where u.is_current
  and (u.unit_id = $scope_unit_id or exists (select 1 from dim_unit as c where c.parent_id = u.unit_id and c.is_current))
  and {{seen u.unit_id}}
order by depth.depth, u.unit_id

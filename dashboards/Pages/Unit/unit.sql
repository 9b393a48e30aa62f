-- The head of a unit's page: what it is, where it stands in the tree, how many people are on its roster.
select
  u.unit_id, u.name, u.level, u.kind,
  (
    select string_agg(p.name, ' › ' order by a.distance desc)
    from dim_unit_ancestor as a
    join dim_unit as p on p.unit_id = a.ancestor_id and p.is_current
    where a.unit_id = $unit and a.distance > 0
  ) as path,
  (select count(distinct m.person_id) from dim_person as m where m.unit_id = $unit and m.is_current) as roster
from dim_unit as u
where u.unit_id = $unit and u.is_current
  and {{seen u.unit_id}}

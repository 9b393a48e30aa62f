-- The head of a unit's page: what it is, where it stands in the tree, how many people are on its roster.
select u.unit_id, u.name, u.level, u.kind, above.path, coalesce(roster.people, 0) as roster
from dim_unit as u
left join (
  select a.unit_id, string_agg(p.name, ' › ' order by a.distance desc) as path
  from dim_unit_ancestor as a
  join dim_unit as p on p.unit_id = a.ancestor_id and p.is_current
  where a.distance > 0 and {{of a.unit_id}}
  group by a.unit_id
) as above on above.unit_id = u.unit_id
left join (
  select m.unit_id, count(distinct m.person_id) as people
  from dim_person as m
  where m.is_current and {{of m.unit_id}}
  group by m.unit_id
) as roster on roster.unit_id = u.unit_id
where u.is_current and {{of u.unit_id}}
  and {{seen u.unit_id}}

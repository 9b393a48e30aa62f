-- The head of a unit's page: what it is, where it stands in the tree, how many people are on its roster, which quarter is its newest.
with path as (
  select string_agg(p.name, ' › ' order by a.distance desc) as path
  from dim_unit_ancestor as a
  join dim_unit as p on p.unit_id = a.ancestor_id and p.is_current
  where a.unit_id = $unit and a.distance > 0
),
roster as (
  select count(distinct m.person_id) as roster from dim_person as m where m.unit_id = $unit and m.is_current
)
select
  u.unit_id, u.name, u.level, u.kind, path.path, roster.roster,
  coalesce(
    (select max(s.as_of) from mart_score as s where s.unit_id = $unit),
    (select max(s.quarter) from fct_session as s where s.unit_id = $unit)) as newest_quarter
from dim_unit as u
cross join path
cross join roster
where u.unit_id = $unit and u.is_current
  and {{seen u.unit_id}}

-- The county that each unit stands under; units directly under the city have none. Queries write with county as ({{county}}).
select a.unit_id, max(u.name) as name
from dim_unit_ancestor as a
join dim_unit as u on u.unit_id = a.ancestor_id and u.is_current and u.level = 'county'
group by a.unit_id

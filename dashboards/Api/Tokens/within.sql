-- Whether a unit stands within the subtree of another today.
select count(*) > 0
from dim_unit_ancestor as a
where a.unit_id = $unit and a.ancestor_id = $root

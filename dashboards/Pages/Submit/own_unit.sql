-- The name of the unit that the reader is kept to.
select u.name
from dim_unit as u
where u.unit_id = $scope_unit_id and u.is_current

-- When the snapshot was published and how far its facts reach: the same for everybody.
select s.number, s.published_at, s.horizon
from snapshot as s
where $scope_unit_id is null or true

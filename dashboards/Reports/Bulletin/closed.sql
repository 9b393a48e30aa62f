-- Whether a quarter is closed and how it stands; the same for every reader, as the page of closings says.
select c.closed_at, c.restated_at, c.status, c.reason
from mart_closing as c
where c.quarter = $quarter and ($scope_unit_id is null or true)

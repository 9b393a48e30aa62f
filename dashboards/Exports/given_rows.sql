-- Rows that a page has read within its reader's scope, as a table of the engine.
-- What stands in double braces names its columns and their types, as the page's table declares them; the rows are bound.
select {{columns}}
from (select unnest(from_json($given_rows, '{{structure}}'), recursive := true)) as g
where $scope_unit_id is null or true
order by g.row_place

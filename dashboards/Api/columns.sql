-- The columns of a published table with their types and meanings: no rows, so the same for everybody.
select c.column_name as name, c.data_type as type, coalesce(c.comment, '') as description
from duckdb_columns() as c
where c.table_name = $table and ($scope_unit_id is null or true)
order by c.column_index

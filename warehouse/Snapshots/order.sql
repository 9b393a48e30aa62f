-- What pages ask a mart by, in that order: rows that lie together are found without reading the others.
-- A unit's page asks for its scores and ranks of all quarters, those of all units are asked for once a quarter and kept.
select string_agg(c.column_name, ', ' order by c.column_name = 'subject_id' and c.table_name in ('mart_score', 'mart_unit_comparison') desc, asked.position)
from duckdb_columns() as c
join (values ('system_id', 1), ('as_of', 2), ('period', 3), ('quarter', 4), ('subject_id', 5), ('unit_id', 6), ('area_unit_id', 7)) as asked (column_name, position)
  on asked.column_name = c.column_name
where c.database_name = current_database() and c.table_name = $table and starts_with(c.table_name, 'mart_')

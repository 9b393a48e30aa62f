-- What pages and outside tools read. Staging and intermediate tables stay behind.
select table_name
from duckdb_tables()
where database_name = current_database() and schema_name = current_schema()
  and (regexp_matches(table_name, '^(dim|fct|mart|rule)_') or table_name in ('load_run', 'rejection'))
order by table_name

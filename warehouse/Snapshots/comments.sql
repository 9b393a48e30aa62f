-- Statements that repeat in the snapshot what the warehouse says of its tables and columns.
select 'comment on table snapshot.' || t.table_name || ' is ''' || replace(t.comment, '''', '''''') || ''''
from duckdb_tables() as t
where t.database_name = current_database() and t.comment is not null
  and t.table_name in (select s.table_name from duckdb_tables() as s where s.database_name = 'snapshot')
union all
select 'comment on column snapshot.' || c.table_name || '.' || c.column_name || ' is ''' || replace(c.comment, '''', '''''') || ''''
from duckdb_columns() as c
where c.database_name = current_database() and c.comment is not null
  and c.table_name in (select s.table_name from duckdb_tables() as s where s.database_name = 'snapshot')

select table_name from duckdb_tables() where table_name like 'mart\_%' escape '\' order by table_name

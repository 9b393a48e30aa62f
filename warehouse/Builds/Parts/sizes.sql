select table_name, estimated_size from duckdb_tables() where database_name = current_database() and schema_name = 'main'

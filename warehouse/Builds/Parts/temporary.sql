select table_name
from duckdb_tables()
where database_name = 'temp' and regexp_matches(table_name, '^(narrow|wide|ranked|changed|gone|came|slice|old|new)_')

-- The file as DuckDB reads it when nobody tells it anything.
select * from read_csv($path, all_varchar = true, ignore_errors = true, null_padding = true)

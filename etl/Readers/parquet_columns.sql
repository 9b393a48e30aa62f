-- The columns of a Parquet file, left to right, and their types.
select column_name as name, column_type as type from (describe select * from read_parquet(getvariable('landing_path')))

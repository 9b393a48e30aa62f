-- Every column of a Parquet file as text.
select cast(columns(*) as varchar) from read_parquet($path)

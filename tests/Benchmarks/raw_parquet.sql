-- The least that reading the Parquet file can cost.
create or replace table raw_attendance as select * from read_parquet($path);

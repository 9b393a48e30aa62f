-- Lands a Parquet file, every value as text under the names of the header.
create or replace temp table {{table}} as
select {{columns}}
from read_parquet($path)

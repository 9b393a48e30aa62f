-- A Parquet file as it lies, its rows numbered from 1: columns of a fitting type as they are, the others as text.
create or replace temp view {{table}} as
select {{columns}}
from read_parquet(getvariable('landing_path'), file_row_number = true)

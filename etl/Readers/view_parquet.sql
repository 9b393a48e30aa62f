-- A Parquet file as it lies, in the order of its rows: columns of a fitting type as they are, the others as text.
create or replace temp view {{table}} as
select {{columns}}
from read_parquet(getvariable('landing_path'))

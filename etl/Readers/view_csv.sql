-- A plain UTF-8 file as it lies, every cell as text, in the order of its lines. A view takes no parameters, hence the variables.
create or replace temp view {{table}} as
select *
from read_csv(getvariable('landing_path'), auto_detect = false, header = true, delim = getvariable('landing_delimiter'),
  quote = '"', escape = '"', columns = {{columns}}, strict_mode = true)

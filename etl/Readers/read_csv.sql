-- Lands a plain UTF-8 file, every cell as text; the rowid keeps the order of the file.
create or replace temp table {{table}} as
select *
from read_csv($path, auto_detect = false, header = true, delim = $delimiter, quote = '"', escape = '"', columns = {{columns}}, strict_mode = true)

-- Keeps the good rows, typed.
insert into {{table}} ({{names}}, load_id, row_number)
select {{names}}, $load_id, {{row_number}}
from typed
where errors = 0

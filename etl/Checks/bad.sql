-- The rows to explain, beside what was written in each cell and the whole row as it was written.
create or replace temp table bad as
select typed.*, landed.* exclude (row_number), repeated.first_row, json_object({{row}}) as row_json
from typed
join (select {{row_number}} as row_number, {{cells}} from {{landing}}) as landed using (row_number)
left join (select row_number, first_row from repeated where not is_same) as repeated using (row_number)
where typed.errors <> 0 or typed.warnings <> 0 or repeated.row_number is not null

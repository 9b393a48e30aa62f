-- The rows to explain, beside what was written in each cell and the whole row as it was written.
create or replace temp table bad as
select typed.*, {{cells}}, json_object({{row}}) as row_json
from (
  select {{row_number}} as row_number, {{names}}, typed.errors & ~repeated_bit() as errors, typed.warnings, repeated.first_row
  from typed
  left join repeated on repeated.row_number = {{row_number}} and not repeated.is_same
  where typed.errors not in (0, repeated_bit()) or typed.warnings <> 0 or repeated.row_number is not null
) as typed
join (select {{landed_number}} as row_number, {{landed_names}} from {{landing}}) as landed on landed.row_number = typed.row_number

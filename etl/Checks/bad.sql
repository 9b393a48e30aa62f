-- The rows to explain, with the whole row as it was written.
create or replace temp table bad as
select
  typed.*, coalesce(problem.errors, 0) as errors, coalesce(problem.warnings, 0) as warnings,
  repeated.first_row, json_object({{row}}) as row_json
from typed
left join problem using (row_number)
left join (select row_number, first_row from repeated where not is_same) as repeated using (row_number)
where problem.row_number is not null or repeated.row_number is not null

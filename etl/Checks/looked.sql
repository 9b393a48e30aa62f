-- What the row alone cannot tell: references, remarks and rules between columns.
update typed
set errors = typed.errors | found.errors, warnings = typed.warnings | found.warnings
from (
  select typed.typed_id, {{errors}} as errors, {{warnings}} as warnings
  from (select typed.rowid as typed_id, {{names}} from typed where typed.errors is not null) as typed
) as found
where found.typed_id = typed.rowid and (found.errors <> 0 or found.warnings <> 0)

-- The counts of one table, each from its own source, so that they can be held against each other,
-- and the bits of the columns and rules that have something to explain.
select
  checked.read + ragged.rows as read,
  checked.rejected + repeated.rejected + ragged.rows as rejected,
  repeated.duplicate as duplicate,
  checked.errors as errors, checked.warnings as warnings,
  repeated.rejected + ragged.rows + ragged.notes as other
from (
  select count(errors) as read, count(*) filter (where errors not in (0, repeated_bit())) as rejected,
    coalesce(bit_or(errors), 0::ubigint) & ~repeated_bit() as errors, coalesce(bit_or(warnings), 0::ubigint) as warnings
  from typed
) as checked
cross join (select count(*) filter (where not is_same) as rejected, count(*) filter (where is_same) as duplicate from repeated) as repeated
cross join (select count(*) filter (where severity = 'error') as rows, count(*) filter (where severity <> 'error') as notes from {{landing}}_ragged) as ragged

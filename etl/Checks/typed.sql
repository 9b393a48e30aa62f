-- The rows of a landing table as values, blank rows left out; errors and warnings hold one bit a column in the
-- dataset's order, then one a rule. A table, not a view: binding the expressions costs more than a small file's rows.
create or replace temp table typed as
with typed as (
  select {{values}}
  from (select {{row_number}} as row_number, {{cells}} from {{landing}}) as landed
  where coalesce({{raw_names}}) is not null
)
select row_number, {{names}}, {{errors}} as errors, {{warnings}} as warnings
from typed

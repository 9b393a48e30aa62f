-- The rows of a landing table as values, in their order; a blank row has null errors. Errors and warnings hold one bit a
-- column in the dataset's order, then one a rule. Mostly a table, not a view: binding the expressions costs more than a
-- small file's rows. No join may stand here: it need not keep the order, and where rows come unnumbered that is their number.
create or replace temp {{target}} as
with typed as (
  select {{number}}{{values}}
  -- What most cells are is asked once, in a select of its own: within a case it would be computed for each mention.
  from (select {{number}}{{raw_names}}{{quick}} from (select {{landed_number}}{{cells}} from {{landing}} as landed) as landed) as landed
)
select {{number}}{{names}},
  -- Most rows are sound, and saying so once is quicker than adding up nothing; of an empty cell the question is null.
  case when ({{any}}) is not true then 0::ubigint when {{is_filled}} then {{errors}} end as errors,
  0::ubigint as warnings
from typed

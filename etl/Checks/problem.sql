-- Rows with errors or warnings: one bit a column in the dataset's order, then one a rule.
create or replace temp table problem as
select row_number, errors, warnings
from (select row_number, {{errors}} as errors, {{warnings}} as warnings from typed) as checked
where errors <> 0 or warnings <> 0

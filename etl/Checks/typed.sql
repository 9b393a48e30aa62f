-- The rows of a landing table with every cell as text (raw_) and as a value; blank rows left out.
create or replace temp view typed as
select {{values}}
from (select {{row_number}} as row_number, {{cells}} from {{landing}}) as landed
where coalesce({{raw_names}}) is not null

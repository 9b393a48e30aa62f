-- Rules without the words of their text, one text each: what people score may quote on its indicator, what is unspecified may have lost its words.
select system_id || ' ' || clause_id
from rule_clause
where quote is null and kind not in ('manual', 'unspecified')
union all
select system_id || ' ' || requirement_id
from dim_requirement
where quote is null

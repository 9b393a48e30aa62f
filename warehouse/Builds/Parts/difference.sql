-- Rows that are no more, with where they stand, and rows that are new; a changed row is both.
create temp table gone_{{table}} as
select o.* from old_rows as o left join new_rows as n on {{same_key}}
where n.{{key}} is null or ({{old}}) is distinct from ({{new}});
create temp table came_{{table}} as
select n.* from new_rows as n left join old_rows as o on {{same_key}}
where o.{{key}} is null or ({{old}}) is distinct from ({{new}});

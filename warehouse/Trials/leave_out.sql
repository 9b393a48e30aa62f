-- The facts that came in these rows.
delete from {{table}}
where exists (select 1 from left_out as o where o.dataset = $dataset and o.load_id = {{table}}.load_id and o.row_number = {{table}}.row_number)

delete from temp.new_rows where {{quarter}} in (select quarter from closing where is_frozen);
insert into temp.new_rows ({{columns}})
select {{columns}} from closed_{{mart}} where {{quarter}} in (select quarter from closing where is_frozen) and ({{which}})

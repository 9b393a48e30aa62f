delete from {{mart}} where {{quarter}} in (select quarter from closing where is_frozen);
insert into {{mart}} ({{columns}})
select {{columns}} from closed_{{mart}} where {{quarter}} in (select quarter from closing where is_frozen)

delete from closed_{{mart}} where {{quarter}} in (select quarter from closing where not is_frozen);
insert into closed_{{mart}} by name
select * from {{mart}} where {{quarter}} in (select quarter from closing where not is_frozen)

create table {{table}} as
select t.* from base.{{table}} as t where {{key}} in (select w.id from who as w)

delete from {{main}}.{{table}} where rowid in (select g.old_row from gone_{{table}} as g);
insert into {{main}}.{{table}} ({{columns}}) select {{columns}} from came_{{table}};

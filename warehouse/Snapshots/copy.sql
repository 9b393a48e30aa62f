create table snapshot.{{table}} as from {{table}} {{order}}

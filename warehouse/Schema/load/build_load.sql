-- build_load: a load that was in force when the models were last built
create table if not exists build_load (
  load_id bigint
);
comment on table build_load is 'a load that was in force when the models were last built';
comment on column build_load.load_id is 'the load run';

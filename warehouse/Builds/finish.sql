begin;
delete from build_load;
insert into build_load select load_id from load_run where is_current;
update build_run set finished_at = $finishedAt;
commit

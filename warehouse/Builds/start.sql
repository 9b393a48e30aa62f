begin;
delete from build_run;
delete from restatement;
insert into build_run (started_at, last_load_id, kind, reason, detected_load_id)
select $startedAt, coalesce(max(load_id), 0), 'full', $reason, -1 from load_run;
commit

delete from build_load where load_id in (select c.load_id from temp.changed_load as c);
insert into build_load
select l.load_id from load_run as l where l.is_current and l.load_id in (select c.load_id from temp.changed_load as c);
update build_run set
  started_at = $startedAt, finished_at = $finishedAt, kind = 'incremental', reason = $reason,
  last_load_id = (select coalesce(max(l.load_id), 0) from load_run as l)

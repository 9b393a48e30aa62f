-- Loads whose rows count since the last build, or no longer do.
create temp table changed_load as
select l.load_id
from load_run as l
left join build_load as b on b.load_id = l.load_id
where l.load_id > (select max(r.last_load_id) from build_run as r)
  or (l.is_current and b.load_id is null)
  or (not l.is_current and b.load_id is not null)

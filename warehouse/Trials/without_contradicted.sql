-- A session that a hard contradiction names proves nothing.
create temp table contradicted as
select distinct unnest(cast(json_extract_string(f.evidence, '$[*].session_id') as varchar[])) as session_id
from base.mart_flag as f
where f.severity = 'hard';
delete from fct_attendance where session_id in (select c.session_id from contradicted as c);
delete from fct_session where session_id in (select c.session_id from contradicted as c)

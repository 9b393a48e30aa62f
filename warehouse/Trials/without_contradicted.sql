-- A session that a hard contradiction names proves nothing.
create temp table contradicted as
with named as (
  select f.detector, f.summary_zh, f.summary_en, r.record_id as session_id
  from base.mart_flag_record as r
  join base.mart_flag as f on f.flag_id = r.flag_id
  where r.severity = 'hard' and r.dataset = 'sessions'
)
select n.session_id, s.unit_id, s.held_on, s.quarter, min(n.detector) as detector, min(n.summary_zh) as summary_zh, min(n.summary_en) as summary_en
from named as n
join fct_session as s on s.session_id = n.session_id
group by n.session_id, s.unit_id, s.held_on, s.quarter;
delete from fct_attendance where session_id in (select c.session_id from contradicted as c);
delete from fct_session where session_id in (select c.session_id from contradicted as c)

-- A session that a hard contradiction names proves nothing.
create temp table contradicted as
select s.session_id, s.unit_id, s.held_on, s.quarter, r.detector, f.summary_zh, f.summary_en
from base.fct_contradicted_record as r
join fct_session as s on s.session_id = r.record_id
left join base.mart_flag as f on f.detector = r.detector and f.unit_id = r.unit_id and f.period = s.quarter
where r.dataset = 'sessions';
delete from fct_attendance where session_id in (select c.session_id from contradicted as c);
delete from fct_session where session_id in (select c.session_id from contradicted as c)

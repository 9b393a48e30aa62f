-- Sessions of other units that these people attended.
insert into fct_session
select s.*
from base.fct_session as s
where s.session_id in (select a.session_id from fct_attendance as a) and s.session_id not in (select o.session_id from fct_session as o)

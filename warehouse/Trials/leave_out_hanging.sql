-- Attendance of a session that is gone, and the options of a ballot that is.
delete from fct_attendance where session_id not in (select s.session_id from fct_session as s);
delete from fct_ballot_option where ballot_id not in (select b.ballot_id from fct_ballot as b)

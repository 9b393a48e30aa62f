-- Records that a hard contradiction names, and that therefore prove nothing here.
select c.session_id, c.unit_id, c.held_on, c.detector, c.summary_zh, c.summary_en
from contradicted as c
where substr(c.quarter, 1, 4) = substr($Period, 1, 4)
order by c.held_on, c.session_id

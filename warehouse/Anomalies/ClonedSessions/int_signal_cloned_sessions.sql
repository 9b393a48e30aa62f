-- int_signal_cloned_sessions: whether a session looks like a copy of an earlier one of the same quarter
-- grain:   dataset, record_id
-- inputs:  int_session_shape, int_session_twin
-- source:  anomaly.md D4: odd where under one in twenty unit-quarters would hold such a pair by chance
-- columns: unit_id      unit
--          quarter      quarter
--          dataset      sessions
--          record_id    session
--          held_on      day
--          minutes      length
--          present      persons present
--          topic        topic
--          twin_id      the earlier session most like it, null without any
--          twin_on      its day
--          differing    persons present at only one of the two
--          surprise     -log10 of the chance that two of the unit's sessions share all this
--          is_odd       a copy by this measure
--          load_id      load that brought the record
--          row_number   record number in its file
with nearest as (
  select t.*, row_number() over (partition by t.session_id order by t.surprise desc, t.twin_id) as place
  from int_session_twin as t
)
select
  s.unit_id, s.quarter, 'sessions' as dataset, s.session_id as record_id, s.held_on, s.minutes, s.present, s.topic,
  n.twin_id, w.held_on as twin_on, n.differing, n.surprise,
  coalesce(n.fields >= 3 and n.surprise >= log10(n.pairs) + 1.3, false) as is_odd,
  s.load_id, s.row_number
from int_session_shape as s
left join nearest as n on n.session_id = s.session_id and n.place = 1
left join int_session_shape as w on w.session_id = n.twin_id
where s.minutes is not null and s.present > 0

-- int_flag_attendance_above_roster: sessions of a unit's quarter that count more persons than there were
-- grain:   flag_id
-- inputs:  int_attendance_above_roster
-- source:  facts.md H-01: a single record proves it, so it is hard; design.md section 9
-- columns: flag_id       attendance_above_roster:UNIT:QUARTER, the same in every build
--          detector      attendance_above_roster
--          severity      hard
--          subject_type  unit
--          subject_id    unit
--          unit_id       unit
--          period        quarter
--          p_value       null: a contradiction needs no chance
--          q_value       null
--          score         most persons too many in one session
--          summary_zh    what was found, Chinese
--          summary_en    the same in English
--          innocent_zh   what to ask about first, Chinese
--          innocent_en   the same in English
--          evidence      JSON list of sessions, the largest excess first, ten at most
--          fields        JSON list of the columns compared
with placed as (
  select
    a.*, row_number() over (partition by a.unit_id, a.quarter order by a.excess desc, a.session_id) as place
  from int_attendance_above_roster as a
),
grouped as (
  select
    p.unit_id, p.quarter, count(*) as sessions, max(p.excess) as excess,
    count(*) filter (where p.rule = 'above_roster') as above_roster,
    list(json_object(
      'session_id', p.session_id, 'held_on', p.held_on, 'session_type', p.session_type, 'rule', p.rule, 'present', p.present, 'counted', p.counted,
      'expected', p.expected, 'roster', p.roster, 'excess', p.excess, 'file', p.file, 'row_number', p.row_number) order by p.place
    ) filter (where p.place <= 10) as evidence
  from placed as p
  group by p.unit_id, p.quarter
)
select
  'attendance_above_roster:' || g.unit_id || ':' || g.quarter as flag_id,
  'attendance_above_roster' as detector, 'hard' as severity, 'unit' as subject_type, g.unit_id as subject_id, g.unit_id, g.quarter as period,
  cast(null as double) as p_value, cast(null as double) as q_value, cast(g.excess as double) as score,
  g.sessions::varchar || ' 场学习登记的人数多于应有人数（其中 ' || g.above_roster::varchar || ' 场多于当日在册人数），最多多出 ' || g.excess::varchar || ' 人。' as summary_zh,
  g.sessions::varchar || ' session(s) count more persons than there were (' || g.above_roster::varchar
    || ' above the roster of that day); at most ' || g.excess::varchar || ' too many.' as summary_en,
  '名册可能没有及时更新，或有外单位人员列席而一并计入；请先核对当日名册和签到表。' as innocent_zh,
  'The roster may be out of date, or guests were counted in; compare the roster of that day with the sign-in sheet first.' as innocent_en,
  to_json(g.evidence) as evidence,
  to_json(['sessions.present', 'sessions.excused', 'sessions.unexcused', 'sessions.expected', 'members.valid_from', 'members.valid_to']) as fields
from grouped as g

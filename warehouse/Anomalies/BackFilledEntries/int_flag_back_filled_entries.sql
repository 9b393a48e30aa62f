-- int_flag_back_filled_entries: a unit's quarter whose records were written up afterwards
-- grain:   flag_id
-- inputs:  int_detector_result, int_test_back_filled_entries, int_back_filled_session, load_run
-- source:  anomaly.md D11; flagged where q is at most 0.10 and at least 3 records are concerned
-- columns: flag_id       back_filled_entries:UNIT:QUARTER, the same in every build
--          detector      back_filled_entries
--          severity      suspicious
--          subject_type  unit
--          subject_id    unit
--          unit_id       unit
--          period        quarter
--          p_value       chance of so many from honest records
--          q_value       share of false alarms among the units flagged at this p
--          score         -log10 of p_value, higher is stranger
--          summary_zh    what was found, Chinese
--          summary_en    the same in English
--          innocent_zh   what to ask about first, Chinese
--          innocent_en   the same in English
--          evidence      JSON list of sessions, the longest delay first, ten at most
--          fields        JSON list of the columns compared
with flagged as (
  select
    r.unit_id, r.quarter, r.p_value, r.q_value, t.records, t.back_filled, t.peer_share
  from int_detector_result as r
  join int_test_back_filled_entries as t on t.unit_id = r.unit_id and t.quarter = r.quarter
  where r.detector = 'back_filled_entries' and r.q_value <= 0.10 and t.back_filled >= 3
),
placed as (
  select
    s.*, run.file, row_number() over (partition by s.unit_id, s.quarter order by s.lag_days desc, s.session_id) as place
  from int_back_filled_session as s
  join flagged as f on f.unit_id = s.unit_id and f.quarter = s.quarter
  left join load_run as run on run.load_id = s.load_id
  where s.is_back_filled
),
shown as (
  select
    p.unit_id, p.quarter, max(p.lag_days) as longest, max(p.entered_together) as together,
    list(json_object(
      'session_id', p.session_id, 'held_on', p.held_on, 'recorded_at', p.recorded_at, 'lag_days', p.lag_days,
      'entered_together', p.entered_together, 'file', p.file, 'row_number', p.row_number) order by p.place
    ) filter (where p.place <= 10) as evidence
  from placed as p
  group by p.unit_id, p.quarter
)
select
  'back_filled_entries:' || f.unit_id || ':' || f.quarter as flag_id,
  'back_filled_entries' as detector, 'suspicious' as severity, 'unit' as subject_type, f.unit_id as subject_id, f.unit_id, f.quarter as period,
  f.p_value, f.q_value, -log10(f.p_value) as score,
  f.records::varchar || ' 条记录中有 ' || f.back_filled::varchar || ' 条是事后集中补录的（同类单位约占 ' || cast(round(100 * f.peer_share) as integer)::varchar
    || '%），最迟相隔 ' || s.longest::varchar || ' 天，同日最多补录 ' || s.together::varchar || ' 条。' as summary_zh,
  f.back_filled::varchar || ' of ' || f.records::varchar || ' records were written up afterwards in bulk or near the deadline (peers about '
    || cast(round(100 * f.peer_share) as integer)::varchar || '%); the longest delay is ' || s.longest::varchar || ' days, up to '
    || s.together::varchar || ' on one day.' as summary_en,
  '可能当时断网、记录员更换，或由专人统一录入；请先了解录入方式，再看原始签到表和记录本。' as innocent_zh,
  'The unit may have been offline, changed its clerk, or have one person enter for many; ask how records are entered, then see the original sign-in sheets.' as innocent_en,
  to_json(s.evidence) as evidence,
  to_json(['sessions.start_at', 'sessions.recorded_at']) as fields
from flagged as f
join shown as s on s.unit_id = f.unit_id and s.quarter = f.quarter

-- Rows of a subject that were refused when they were loaded, of the datasets that a measure is counted or stated in.
with refused as (
  select
    r.load_id, r.row_number, r.column_name, r.value, r.rule, r.message_zh, r.message_en, l.file, l.dataset, l.is_current,
    r.row_json ->> 'unit_id' as unit_id, r.row_json ->> 'session_id' as session_id, r.row_json ->> 'person_id' as person_id,
    r.row_json ->> 'subject_id' as subject_id, r.row_json ->> 'measure' as measure, r.row_json ->> 'authors' as authors,
    coalesce(r.row_json ->> 'start_at', r.row_json ->> 'period', r.row_json ->> 'signed_at', r.row_json ->> 'written_on', r.row_json ->> 'finished_on', r.row_json ->> 'to_on', r.row_json ->> 'taken_on', '') as told
  from rejection as r
  join load_run as l on l.load_id = r.load_id
  where r.severity = 'error' and (l.dataset in ('sessions', 'attendance', 'claims') or l.dataset = $people_dataset)
),
roster as (
  select distinct p.person_id from dim_person as p where p.unit_id = $unit
),
mine as (
  select f.*
  from refused as f
  where case f.dataset
    when 'sessions' then $from_sessions and f.unit_id = $unit
    when 'attendance' then $from_attendance
      and (f.person_id = $subject
        or ($subject_type = 'unit' and f.session_id in (select s.session_id from fct_session as s where s.unit_id = $unit)))
    when $people_dataset then
      case when $subject_type = 'unit' then exists (select 1 from roster as r where r.person_id = f.person_id or position(';' || r.person_id || ';' in ';' || f.authors || ';') > 0)
        else f.person_id = $subject or position(';' || $subject || ';' in ';' || f.authors || ';') > 0 end
    else f.subject_id = $subject and (f.measure = $measure or f.measure is null or f.measure not in (select m.measure from dim_measure as m))
  end
)
select m.dataset, m.file, m.row_number, m.column_name, m.value, m.rule, m.message_zh, m.message_en, m.is_current
from mine as m
-- Of another year only if the row says so clearly.
where (regexp_extract(m.told, '20[0-9][0-9]') in ('', substr($quarter, 1, 4)))
  and {{seen $unit}}
order by m.load_id desc, m.row_number, m.column_name
limit 200

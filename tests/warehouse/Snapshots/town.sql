-- Six branches of one township: sessions, attendance, enrolments and claims, as if their files had been loaded.
insert into load_run (load_id, file, dataset, loaded_at, rows_read, rows_accepted, rows_rejected, rows_duplicate, is_current) values
  (1, 'units.csv', 'units', '2026-01-05', 7, 7, 0, 0, true),
  (2, 'sessions.csv', 'sessions', '2026-01-05', 25, 24, 1, 0, true),
  (3, 'members.csv', 'members', '2026-01-05', 18, 18, 0, 0, true),
  (4, 'attendance.csv', 'attendance', '2026-01-05', 73, 72, 0, 1, true),
  (5, 'enrolments.csv', 'enrolments', '2026-01-05', 7, 7, 0, 0, true),
  (6, 'claims.csv', 'claims', '2026-01-05', 6, 6, 0, 0, true);
insert into rejection (load_id, row_number, column_name, value, rule, severity, message_zh, message_en, row_json) values
  (2, 25, 'start_at', '2025年13月1日', 'type', 'error', '不是日期', 'no date', '{"session_id": "S-X"}');
insert into stg_units (unit_id, parent_id, name, level, kind, has_website, valid_from, load_id, row_number)
select 'T', null, '镇', 'township', 'agency', true, date '2020-01-01', 1, 1
union all
select 'B' || n, 'T', '支部' || n, 'branch', 'village', true, date '2020-01-01', 1, n + 1 from range(1, 7) as units (n);
insert into stg_members (person_id, unit_id, valid_from, name, roles, rank, category, status, in_centre_group, load_id, row_number)
select 'P' || n || '-' || p, 'B' || n, date '2020-01-01', '党员' || p, 'ordinary', 'staff', 'rural', 'full', false, 3, n * 10 + p
from range(1, 7) as units (n), range(1, 4) as people (p);
insert into stg_sessions (session_id, unit_id, session_type, topic, start_at, end_at, hours, expected, present, load_id, row_number, recorded_at, submitted_at)
select 'S' || n || '-' || q, 'B' || n, 'branch', '学习', make_timestamp(2025, 3 * q, n, 9, 0, 0), make_timestamp(2025, 3 * q, n, 11, 0, 0), 2, 3, 3, 2, n * 10 + q,
  make_timestamp(2025, 3 * q, n, 18, 0, 0), make_timestamp(2025, 3 * q, n, 18, 0, 0)
from range(1, 7) as units (n), range(1, 5) as quarters (q);
insert into stg_attendance (session_id, person_id, status, load_id, row_number)
select 'S' || n || '-' || q, 'P' || n || '-' || p, 'present', 4, n * 100 + q * 10 + p
from range(1, 7) as units (n), range(1, 5) as quarters (q), range(1, 4) as people (p);
insert into stg_enrolments (system_id, subject_type, subject_id, profile, period, load_id, row_number)
select 'dx_chengtou', 'person', 'P' || n || '-1', null, '2025', 5, n from range(1, 7) as units (n)
union all
select 'zhen_nine', 'unit', 'T', null, '2025', 5, 7;
insert into stg_claims (subject_type, subject_id, period, measure, value, load_id, row_number)
select 'unit', 'B' || n, '2025', 'sessions_branch', n, 6, n from range(1, 7) as units (n);

-- A city with two counties that differ in nothing but their names: 赤岭 (RED) and 碧潭 (GRN). Each has a township, six branches with three members each,
-- files of its own, and a branch that counted nine present of three in the last quarter.
create temporary table county as select * from (values ('RED', '赤岭', 1), ('GRN', '碧潭', 2)) as c (code, name, number);
create temporary table branch as
select c.code || '-B' || n as unit_id, c.name || '支部' || n as name, c.code, c.name as county_name, c.number, n from county as c, range(1, 7) as r (n);
create temporary table person as
select b.code || '-P' || b.n || '-' || p as person_id, b.county_name || '党员' || b.n || '之' || p as name, b.*, p from branch as b, range(1, 4) as r (p);
insert into load_run (load_id, file, dataset, unit_id, period, loaded_at, rows_read, rows_accepted, rows_rejected, rows_duplicate, is_current, sha256)
select 1, 'units.csv', 'units', null, null, timestamp '2026-01-05', 17, 17, 0, 0, true, sha256('units.csv')
union all
select c.number * 100 + d.place, c.name || d.dataset || '.csv', d.dataset, c.code, '2025', timestamp '2026-01-05', d.rows_accepted + d.rows_rejected, d.rows_accepted, d.rows_rejected, 0, true, sha256(c.name || d.dataset)
from county as c, (values ('sessions', 1, 24, 1), ('members', 2, 18, 0), ('attendance', 3, 72, 0), ('enrolments', 4, 13, 0), ('claims', 5, 6, 0), ('notes', 6, 72, 0), ('documents', 7, 6, 0)) as d (dataset, place, rows_accepted, rows_rejected);
insert into rejection (load_id, row_number, column_name, value, rule, severity, message_zh, message_en, row_json)
select c.number * 100 + 1, 25, 'start_at', '2025年13月1日', 'type', 'error', '不是日期', 'no date', '{"session_id": "' || c.code || '-S-X", "topic": "' || c.name || '学习"}' from county as c;
insert into stg_units (unit_id, parent_id, name, level, kind, has_website, valid_from, load_id, row_number)
select 'CITY', null, '全市', 'city', 'agency', true, date '2020-01-01', 1, 1
union all
select c.code, 'CITY', c.name || '县', 'county', 'agency', true, date '2020-01-01', 1, 1 + c.number from county as c
union all
select c.code || '-T', c.code, c.name || '镇', 'township', 'agency', true, date '2020-01-01', 1, 3 + c.number from county as c
union all
select b.unit_id, b.code || '-T', b.name, 'branch', 'village', true, date '2020-01-01', 1, b.number * 10 + b.n from branch as b;
insert into stg_members (person_id, unit_id, valid_from, name, roles, rank, category, status, in_centre_group, load_id, row_number)
select p.person_id, p.unit_id, date '2020-01-01', p.name, 'ordinary', 'staff', 'rural', 'full', false, p.number * 100 + 2, p.n * 10 + p.p from person as p;
insert into stg_sessions (session_id, unit_id, session_type, topic, start_at, end_at, hours, expected, present, load_id, row_number, recorded_at, submitted_at)
select b.code || '-S' || b.n || '-' || q, b.unit_id, 'branch', b.county_name || '学习', make_timestamp(2025, 3 * q, b.n, 9, 0, 0), make_timestamp(2025, 3 * q, b.n, 11, 0, 0), 2, 3,
  case when b.n = 1 and q = 4 then 9 else 3 end, b.number * 100 + 1, b.n * 10 + q, make_timestamp(2025, 3 * q, b.n, 18, 0, 0), make_timestamp(2025, 3 * q, b.n, 18, 0, 0)
from branch as b, range(1, 5) as quarters (q);
insert into stg_attendance (session_id, person_id, status, load_id, row_number)
select p.code || '-S' || p.n || '-' || q, p.person_id, 'present', p.number * 100 + 3, p.n * 100 + q * 10 + p.p from person as p, range(1, 5) as quarters (q);
insert into stg_notes (person_id, period, words, text, load_id, row_number)
select p.person_id, '2025Q' || q, 3000, p.name || '的笔记' || repeat('学习贯彻重要精神，联系实际谈体会。', 20), p.number * 100 + 6, p.n * 100 + q * 10 + p.p from person as p, range(1, 5) as quarters (q);
insert into stg_documents (doc_id, unit_id, doc_type, title, dated_on, words, load_id, row_number)
select b.code || '-D' || b.n, b.unit_id, 'plan', b.county_name || '学习计划', date '2025-01-10', 800, b.number * 100 + 7, b.n from branch as b;
insert into stg_enrolments (system_id, subject_type, subject_id, profile, period, load_id, row_number)
select 'dx_chengtou', 'person', p.person_id, null, '2025', p.number * 100 + 4, p.n from person as p where p.p = 1
union all
select 'dalian_outline', 'unit', b.unit_id, null, '2025', b.number * 100 + 4, 10 + b.n from branch as b
union all
select 'zhen_nine', 'unit', c.code || '-T', null, '2025', c.number * 100 + 4, 20 from county as c;
insert into stg_claims (subject_type, subject_id, period, measure, value, load_id, row_number)
select 'unit', b.unit_id, '2025', 'sessions_branch', b.n, b.number * 100 + 5, b.n from branch as b;

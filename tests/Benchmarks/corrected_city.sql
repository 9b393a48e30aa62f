-- Nine counties over branches of 20 members who meet often; few people are assessed, so that the facts are what there is much of.
-- hash() stands in for chance.
insert into load_run (load_id, file, dataset, loaded_at, rows_read, rows_accepted, rows_rejected, rows_duplicate, is_current)
select n, dataset || '.csv', dataset, timestamp '2026-10-05', 0, 0, 0, 0, true
from (values (1, 'units'), (2, 'members'), (3, 'sessions'), (4, 'attendance'), (5, 'enrolments'), (6, 'scores')) as loads (n, dataset);

insert into stg_units (unit_id, parent_id, name, level, kind, valid_from, load_id, row_number)
select 'T', null, 'T', 'city', 'agency', date '2020-01-01', 1, 0
union all
select 'C' || n, 'T', 'C' || n, 'county', 'agency', date '2020-01-01', 1, n + 1 from range(9) as counties (n)
union all
select 'U' || n, 'C' || n % 9, 'U' || n, 'branch', ['agency', 'village', 'school'][n % 3 + 1], date '2020-01-01', 1, n + 10 from range($units::bigint) as units (n);

insert into stg_members (person_id, unit_id, valid_from, load_id, row_number)
select 'P' || n, 'U' || n // 20, date '2020-01-01', 2, n from range(20 * $units::bigint) as members (n);

-- 125 sessions a unit in twelve quarters.
insert into stg_sessions (session_id, unit_id, session_type, start_at, days, hours, recorded_at, submitted_at, load_id, row_number)
select
  'S' || u || '-' || n, 'U' || u, ['branch', 'centre_group', 'party_lecture', 'seminar'][n % 4 + 1], start_at, 0.5, 2, start_at + to_days((hash(u, n) % 9)::integer),
  start_at + interval 60 day, 3, u * 125 + n
from (
  select u, n, timestamp '2023-10-02 09:00:00' + to_days((n * 8.7)::integer) as start_at
  from range($units::bigint) as units (u), range(125) as sessions (n)
);

insert into stg_attendance (session_id, person_id, status, hours, load_id, row_number)
select
  s.session_id, 'P' || (20 * substr(s.unit_id, 2)::bigint + p), if(hash(s.session_id, p) % 20 < 17, 'present', 'excused'), 2, 4, s.row_number * 20 + p
from stg_sessions as s, range(20) as persons (p);

-- Every branch by two systems, of every tenth branch the members too.
insert into stg_enrolments (system_id, subject_type, subject_id, period, load_id, row_number)
select system_id, 'unit', unit_id, '2026', 5, row_number() over ()
from (values ('dalian_outline'), ('zhen_nine')) as systems (system_id), stg_units
where level = 'branch'
union all
select 'dx_chengtou', 'person', person_id, '2026', 5, 10000000 + row_number() over ()
from stg_members
where substr(unit_id, 2)::bigint % 10 = 7;

-- Reviewers score every leaf that only people can score.
insert into stg_scores (system_id, indicator_id, subject_type, subject_id, period, assessor, points, load_id, row_number)
select i.system_id, i.indicator_id, 'unit', u.unit_id, '2026Q2', 'review', i.max_points * (1 - (hash(u.unit_id, i.indicator_id) % 4) * 0.05), 6, row_number() over ()
from dim_indicator as i, stg_units as u
where i.is_leaf and i.max_points is not null and i.profile = '' and i.system_id = 'dalian_outline' and u.level = 'branch';

-- Nine counties over branches of 20 members: three sessions a quarter in forty quarters, assessed each year by one system and in the last also by a long one.
-- hash() stands in for chance.
insert into load_run (load_id, file, dataset, loaded_at, rows_read, rows_accepted, rows_rejected, rows_duplicate, is_current)
select n, dataset || '.csv', dataset, timestamp '2026-10-05', 0, 0, 0, 0, true
from (values (1, 'units'), (2, 'members'), (3, 'sessions'), (5, 'enrolments'), (6, 'scores')) as loads (n, dataset);

insert into stg_units (unit_id, parent_id, name, level, kind, valid_from, load_id, row_number)
select 'T', null, '滨城市', 'city', 'agency', date '2015-01-01', 1, 0
union all
select 'C' || n, 'T', '第' || (n + 1) || '区', 'county', 'agency', date '2015-01-01', 1, n + 1 from range(9) as counties (n)
union all
select 'U' || n, 'C' || n % 9, '第' || (n + 1) || '支部', 'branch', ['agency', 'village', 'school'][n % 3 + 1], date '2015-01-01', 1, n + 10 from range($units::bigint) as units (n);

insert into stg_members (person_id, unit_id, valid_from, load_id, row_number)
select 'P' || n, 'U' || n // 20, date '2015-01-01', 2, n from range(20 * $units::bigint) as members (n);

insert into stg_sessions (session_id, unit_id, session_type, start_at, days, hours, expected, present, recorded_at, submitted_at, load_id, row_number)
select
  'S' || u || '-' || n, 'U' || u, ['branch', 'centre_group', 'party_lecture'][n % 3 + 1], start_at, 0.5, 2, 20, 14 + hash(n, u) % 7, start_at + to_days((hash(u, n) % 9)::integer),
  start_at + interval 60 day, 3, u * 120 + n
from (
  select u, n, timestamp '2016-10-03 09:00:00' + to_days((n * 30.4)::integer + (hash(u, n) % 20)::integer) + to_hours((hash(n, u) % 8)::integer) as start_at
  from range($units::bigint) as units (u), range(120) as sessions (n)
);

insert into stg_enrolments (system_id, subject_type, subject_id, period, load_id, row_number)
select 'zhen_nine', 'unit', unit_id, year::varchar, 5, row_number() over ()
from stg_units, range(2017, 2027) as years (year)
where level = 'branch'
union all
select 'dalian_outline', 'unit', unit_id, '2026', 5, 10000000 + row_number() over ()
from stg_units
where level = 'branch';

-- Reviewers score every leaf that only people can score.
insert into stg_scores (system_id, indicator_id, subject_type, subject_id, period, assessor, points, load_id, row_number)
select i.system_id, i.indicator_id, 'unit', u.unit_id, y.period, 'review', i.max_points * (1 - (hash(u.unit_id, i.indicator_id, y.period) % 4) * 0.05), 6, row_number() over ()
from dim_indicator as i, stg_units as u, (select year::varchar as period, 'zhen_nine' as system_id from range(2017, 2027) as years (year) union all select '2026Q2', 'dalian_outline') as y
where y.system_id = i.system_id and i.is_leaf and i.max_points is not null and i.profile = '' and u.level = 'branch';

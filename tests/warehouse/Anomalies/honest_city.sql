-- An honest city of 60 units over 8 quarters with all that detectors read; hash() stands in for chance, so it is the same city every time.
create or replace macro draw(a, b, c, d) as (hash(a, b, c, d) % 1000000) / 1000000.0;
-- Nearly normal: the sum of four draws, centred, standard deviation 1.
create or replace macro swing(a, b, c, d) as (draw(a, b, c, d) + draw(b, a, c, d) + draw(c, b, a, d) + draw(d, b, c, a) - 2) * 1.7320508;

insert into dim_unit (unit_id, valid_from, level, kind, is_current)
select 'U' || u, date '2020-01-01', 'branch', 'village', true from range(60) as units (u);

insert into dim_period (period, kind, quarter, starts_on, ends_on, year, ordinal)
select quarter_of(day), 'quarter', quarter_of(day), day, (day + interval 3 month)::date - 1, year(day), quarter(day)
from (select (date '2024-01-01' + to_months(3 * n::integer))::date as day from range(8) as quarters (n));

create table made_member as
select u, m, 'U' || u as unit_id, 'P' || u || '-' || m as person_id, 0.6 + 0.38 * draw(u, m, 1, 1) as presence
from range(60) as units (u), range(24) as members (m);
insert into dim_person (person_id, unit_id, valid_from) select person_id, unit_id, date '2020-01-01' from made_member;
insert into int_unit_in_period (period, unit_id, level, kind) select p.period, u.unit_id, u.level, u.kind from dim_unit as u, dim_period as p;

create table made_session as
select
  u, q, n, 'S' || u || '-' || q || '-' || n as session_id, 'U' || u as unit_id,
  (date '2024-01-01' + to_months(3 * q::integer) + to_days((90 * draw(u, q, n, 2))::integer))::date as held_on,
  (480 + 30 * (hash(u, q, n, 3) % 20))::integer as clock,
  case when draw(u, q, n, 4) < 0.4 then 30 * (2 + hash(u, q, n, 5) % 4) else 5 * (10 + hash(u, q, n, 6) % 20) end::integer as minutes
from range(60) as units (u), range(8) as quarters (q), range(14) as sessions (n);

insert into fct_session (session_id, unit_id, quarter, held_on, session_type, topic, start_at, end_at, expected, recorded_at)
select
  s.session_id, s.unit_id, quarter_of(s.held_on), s.held_on, 'branch', 'topic ' || hash(s.u, s.q, s.n, 7) % 40,
  s.held_on + to_minutes(s.clock), s.held_on + to_minutes(s.clock + s.minutes), 24,
  s.held_on + to_minutes((1000 + 8000 * draw(s.u, s.q, s.n, 8))::integer)
from made_session as s;

insert into fct_attendance (session_id, person_id, unit_id, held_on, quarter, status)
select s.session_id, m.person_id, m.unit_id, s.held_on, quarter_of(s.held_on),
  case when draw(s.session_id, m.m, 9, 9) < m.presence then 'present' else 'unexcused' end
from made_session as s join made_member as m on m.u = s.u;

insert into fct_note (person_id, period, unit_id, held_on, quarter, words)
select m.person_id, quarter_of(day) || '-' || i, m.unit_id, day, quarter_of(day), (700 * exp(0.3 * swing(m.u, m.m, q, i)))::integer
from made_member as m, range(8) as quarters (q), range(2) as notes (i), (select (date '2024-02-15' + to_months(3 * n::integer))::date as day, n from range(8) as days (n)) as d
where d.n = q;

insert into fct_test (test_id, person_id, unit_id, held_on, quarter, score, full_mark, percent)
select 'T' || q || '-' || i, m.person_id, m.unit_id, day, quarter_of(day), mark, 100, mark
from (
  select m.*, q, i, (date '2024-03-01' + to_months(3 * q::integer))::date as day, least(100, greatest(5, round(72 + 12 * swing(m.u, m.m, q, 10 + i)))) as mark
  from made_member as m, range(8) as quarters (q), range(2) as tests (i)
) as m;

insert into dim_indicator (system_id, version, profile, indicator_id, max_points) select 'S', '2024', '', 'I' || i, 10 from range(8) as indicators (i);
insert into fct_score (system_id, indicator_id, subject_type, subject_id, period, assessor, points, assessor_id)
select 'S', 'I' || i, 'unit', 'U' || u, quarter_of((date '2024-01-01' + to_months(3 * q::integer))::date), who,
  round(least(10, 7 + swing(u, q, i, 20) + case who when 'self' then 0.4 + 0.5 * swing(u, q, i, 21) else 0 end), 1), case who when 'self' then 'U' || u else 'R' || u % 6 end
from range(60) as units (u), range(8) as quarters (q), range(8) as indicators (i), (values ('self'), ('review')) as assessors (who);
insert into int_stating_unit (subject_type, subject_id, period, unit_id, quarter) select distinct subject_type, subject_id, period, subject_id, period from fct_score;

insert into fct_points_entry (entry_id, person_id, unit_id, occurred_on, quarter, entry_type, item, points, recorded_at)
select 'E' || u || '-' || q || '-' || n, 'P' || u || '-' || n % 24, 'U' || u, day, quarter_of(day), 'bonus', 'work', (1 + hash(u, q, n, 30) % 8), day + interval 20 hour
from (
  select u, q, n, (date '2024-01-01' + to_months(3 * q::integer) + to_days((90 * draw(u, q, n, 31))::integer))::date as day
  from range(60) as units (u), range(8) as quarters (q), range(32) as entries (n)
  where n < 20 + hash(u, q, 32) % 13
);

create table made_ballot as
select 'B' || u || '-' || q || '-' || n as ballot_id, 'U' || u as unit_id, (date '2024-01-10' + to_months(3 * q::integer) + to_days(10 * n::integer))::date as held_on,
  24 - hash(u, q, n, 40) % 5 as returned, hash(u, q, n, 41) % 4 as against
from range(60) as units (u), range(8) as quarters (q), range(6) as ballots (n);
insert into fct_ballot (ballot_id, subject_type, subject_id, unit_id, held_on, quarter, question, eligible, issued, returned, valid)
select ballot_id, 'unit', unit_id, unit_id, held_on, quarter_of(held_on), 'team', 24, 24, returned, returned from made_ballot;
insert into fct_ballot_option (ballot_id, option_name, position, votes)
select ballot_id, 'for', 1, returned - against from made_ballot union all select ballot_id, 'against', 2, against from made_ballot;

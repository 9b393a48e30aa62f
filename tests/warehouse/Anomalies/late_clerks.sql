-- An honest city: entry lags of 0 to 6 days, now and then two weeks; hash() stands in for chance, so it is the same city every time.
insert into dim_unit (unit_id, valid_from, level, kind, is_current)
select 'U' || u, date '2020-01-01', 'branch', 'village', true from range(60) as units (u);

insert into dim_period (period, kind, starts_on, ends_on)
select quarter_of(day), 'quarter', day, (day + interval 3 month)::date - 1
from (select (date '2024-01-01' + to_months(3 * n::integer))::date as day from range(8) as quarters (n));

insert into fct_session (session_id, unit_id, quarter, held_on, recorded_at)
select
  'S' || u || '-' || q || '-' || n, 'U' || u, quarter_of(held_on), held_on,
  held_on + case
    -- The habitually late enter everything after three weeks.
    when u % 10 = 3 then interval 21 day
    when hash(u, q, n) % 25 = 0 then interval 14 day
    else to_days((hash(n, q, u) % 7)::integer)
  end
from (
  select u, q, n, (date '2024-01-01' + to_months(3 * q::integer) + to_days(7 * n::integer))::date as held_on
  from range(60) as units (u), range(8) as quarters (q), range(12) as sessions (n)
);

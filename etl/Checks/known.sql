-- What rows may refer to: ids of current loads, systems and measures of the catalogue. An id may stand in them several times:
-- whether it is known costs less to ask so.
create or replace temp view known_units as
select stg_units.unit_id as id from stg_units where stg_units.load_id in (select load_run.load_id from load_run where load_run.is_current);

create or replace temp view known_members as
select stg_members.person_id as id from stg_members where stg_members.load_id in (select load_run.load_id from load_run where load_run.is_current);

-- The unit that people stand for where a file is said to speak of one unit.
create or replace temp view roster_unit as
select stg_members.person_id, max(stg_members.unit_id) as unit_id
from stg_members join load_run using (load_id)
where load_run.is_current
group by stg_members.person_id;

create or replace temp view known_sessions as
select stg_sessions.session_id as id from stg_sessions where stg_sessions.load_id in (select load_run.load_id from load_run where load_run.is_current);

create or replace temp view known_subjects as
select id from known_units union all select id from known_members;

create or replace temp view known_systems as
select distinct system_id as id from dim_system;

create or replace temp view known_measures as
select distinct measure as id from dim_measure;

-- Rates are percentage points; other measures may have a range of their own.
create or replace temp macro is_out_of_range(m, figure) as
  exists (select 1 from dim_measure where dim_measure.measure = m
    and (figure < dim_measure.min_value or figure > coalesce(dim_measure.max_value, case when dim_measure.unit = '%' then 100 end)));

-- Whether a system has an indicator (or part); a system that nobody described may have any, every system a total and a vote.
create or replace temp macro is_indicator(s, i) as
  i in ('total', 'vote')
  or not exists (select 1 from dim_system where dim_system.system_id = s)
  or exists (select 1 from dim_indicator where dim_indicator.system_id = s and dim_indicator.indicator_id = i);

-- The most that an indicator gives in the version in force at the end of the period; totals and votes give 100.
create or replace temp macro highest_points(s, i, p) as
  (select arg_max_null(ceiling.points, ceiling.effective_from) from (
    select dim_indicator.system_id, dim_indicator.indicator_id, dim_system.effective_from, dim_system.effective_to, dim_indicator.max_points as points
    from dim_indicator join dim_system using (system_id, version)
    union all
    select dim_system.system_id, 'total', dim_system.effective_from, dim_system.effective_to, greatest(coalesce(dim_system.stated_total, 100), 100)
    from dim_system
    union all
    select dim_system.system_id, 'vote', dim_system.effective_from, dim_system.effective_to, 100 from dim_system
  ) as ceiling
  where ceiling.system_id = s and ceiling.indicator_id = i
    and ceiling.effective_from <= period_end(p) and coalesce(ceiling.effective_to, date '9999-12-31') >= period_end(p));

-- Above the bits of columns and rules.
create or replace temp macro repeated_bit() as 9223372036854775808::ubigint;

create or replace temp macro too_long_bit() as 4611686018427387904::ubigint;

-- Rows that say again what an earlier row of the same table said, and the hashes of keys that may stand twice; empty between tables.
create or replace temp table repeated (row_number bigint, first_row bigint, is_same boolean);

create or replace temp table suspect (key_hash ubigint);

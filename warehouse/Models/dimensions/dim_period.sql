-- dim_period: one period of any kind in a year that the data speaks of
-- grain:   period
-- inputs:  fct_session, fct_score, fct_invalid_score, fct_claim, stg_points, stg_enrolments, stg_notes, stg_papers, stg_readings, stg_trips, stg_trainings, stg_self_study, stg_tests, fct_document, fct_check, stg_ballots, stg_awards, stg_deeds, stg_incidents, fct_decision, fct_calendar
-- source:  seeds/rules.md section 8; weeks by ISO 8601
-- columns: period  2025, 2025H1, 2025Q3, 2025B2, 2025M07 or 2025W07
--          kind  year, half_year, quarter, two_month, month, week
--          year  calendar year; of a week, the year that holds its Thursday
--          quarter  code of the quarter it ends in; a week never counts past its year
--          starts_on  first day
--          ends_on  last day
--          ordinal  1 … within year and kind
with years as (
  select distinct extract(year from held_on)::integer as year from fct_session
  union
  select distinct substr(period, 1, 4)::integer as year from fct_score
  union
  select distinct substr(period, 1, 4)::integer as year from fct_invalid_score
  union
  select distinct substr(period, 1, 4)::integer as year from fct_claim
  union
  select distinct extract(year from occurred_on)::integer as year from stg_points
  union
  select distinct extract(year from dated_on)::integer as year from fct_document
  union
  select distinct extract(year from held_on)::integer as year from fct_check
  union
  select distinct extract(year from held_on)::integer as year from stg_ballots
  union
  select distinct extract(year from awarded_on)::integer as year from stg_awards
  union
  select distinct extract(year from done_on)::integer as year from stg_deeds
  union
  select distinct extract(year from occurred_on)::integer as year from stg_incidents
  union
  select distinct substr(period, 1, 4)::integer as year from fct_decision
  union
  select distinct substr(period, 1, 4)::integer as year from fct_calendar
  union
  select distinct substr(period, 1, 4)::integer as year from stg_enrolments
  union
  select distinct substr(period, 1, 4)::integer as year from stg_notes
  union
  select distinct extract(year from written_on)::integer as year from stg_papers
  union
  select distinct extract(year from finished_on)::integer as year from stg_readings
  union
  select distinct extract(year from to_on)::integer as year from stg_trips
  union
  select distinct extract(year from to_on)::integer as year from stg_trainings
  union
  select distinct substr(period, 1, 4)::integer as year from stg_self_study
  union
  select distinct extract(year from taken_on)::integer as year from stg_tests
),
kinds as (
  select kind, letter, months, number_width
  from (
    values ('year', '', 12, 0), ('half_year', 'H', 6, 1), ('quarter', 'Q', 3, 1), ('two_month', 'B', 2, 1), ('month', 'M', 1, 2)
  ) as listed (kind, letter, months, number_width)
),
calendar as (
  select
    years.year::varchar || kinds.letter || right('0' || numbers.n::varchar, kinds.number_width) as period,
    kinds.kind, years.year, numbers.n as ordinal,
    make_date(years.year, (numbers.n - 1) * kinds.months + 1, 1) as starts_on,
    (make_date(years.year, (numbers.n - 1) * kinds.months + 1, 1) + to_months(kinds.months) - interval 1 day)::date as ends_on
  from years
  cross join kinds
  join (select unnest(range(1, 13))::integer as n) as numbers on numbers.n * kinds.months <= 12
),
weeks as (
  select
    years.year::varchar || 'W' || right('0' || numbers.n::varchar, 2) as period,
    'week' as kind, years.year, numbers.n as ordinal,
    -- The fourth of January always lies in the first week.
    date_trunc('week', make_date(years.year, 1, 4))::date + 7 * (numbers.n - 1) as starts_on,
    date_trunc('week', make_date(years.year, 1, 4))::date + 7 * numbers.n - 1 as ends_on
  from years
  cross join (select unnest(range(1, 54))::integer as n) as numbers
),
periods as (
  select period, kind, year, ordinal, starts_on, ends_on from calendar
  union all
  select period, kind, year, ordinal, starts_on, ends_on from weeks where extract(year from starts_on + 3) = year
)
select period, kind, year, quarter_of(least(ends_on, make_date(year, 12, 31))) as quarter, starts_on, ends_on, ordinal
from periods
order by year, kind, ordinal

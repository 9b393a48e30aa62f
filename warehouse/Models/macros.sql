-- Functions that models call where SQL dialects differ, and for codes that many models share.
create or replace macro quarter_of(day) as extract(year from day)::varchar || 'Q' || extract(quarter from day)::varchar;
create or replace macro period_id_of(day) as (extract(year from day) * 100 + extract(month from day))::integer;

-- Functions that models call where SQL dialects differ, and for codes that many models share.
create or replace macro quarter_of(day) as extract(year from day)::varchar || 'Q' || extract(quarter from day)::varchar;
create or replace macro period_id_of(day) as (extract(year from day) * 100 + extract(month from day))::integer;
-- How far short, in steps; INT-03 says whether part of a step counts. In whole ten-thousandths: binary fractions may floor to the wrong step.
create or replace macro steps_short(shortfall, step_size, partial_rule) as
  cast(case
    when shortfall <= 0 then 0
    when partial_rule = 'ceil' then
      (cast(shortfall * 10000 as bigint) + cast(step_size * 10000 as bigint) - 1) // cast(step_size * 10000 as bigint)
    when partial_rule = 'exact' then
      cast(cast(shortfall * 10000 as bigint) * 1000000 // cast(step_size * 10000 as bigint) as decimal(18, 6)) * 0.000001
    else cast(shortfall * 10000 as bigint) // cast(step_size * 10000 as bigint)
  end as decimal(18, 6));
create or replace macro compare_number(observed, op, bound) as
  case op
    when '=' then observed = bound
    when '<>' then observed <> bound
    when '<' then observed < bound
    when '<=' then observed <= bound
    when '>' then observed > bound
    when '>=' then observed >= bound
  end;
create or replace macro compare_text(observed, op, bound) as
  case op when '<>' then observed <> bound else observed = bound end;
-- The middle value; the mean of the two middle ones where their number is even.
create or replace macro median_of(figure) as median(figure);

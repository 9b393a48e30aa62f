-- Functions that models call where SQL dialects differ, and for codes that many models share.
create or replace macro quarter_of(day) as extract(year from day)::varchar || 'Q' || extract(quarter from day)::varchar;
-- 1 = Monday … 7 = Sunday.
create or replace macro weekday_of(day) as isodow(day);
create or replace macro period_id_of(day) as (extract(year from day) * 100 + extract(month from day))::integer;
-- The month of a day as a period: 2025M03.
create or replace macro month_code_of(day) as extract(year from day)::varchar || 'M' || right('0' || extract(month from day)::varchar, 2);
-- The ISO week of a day as a period, of the year that holds its Thursday: 2024-12-30 lies in 2025W01.
create or replace macro week_code_of(day) as extract(isoyear from day)::varchar || 'W' || right('0' || extract(week from day)::varchar, 2);
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
-- A fingerprint of rows, whatever their order.
create or replace macro digest_of(line) as md5(string_agg(line, chr(10) order by line));
-- The middle value; the mean of the two middle ones where their number is even.
create or replace macro median_of(figure) as median(figure);
-- The figure below which a share (0 to 1) of the rows lies, between two rows by proportion.
create or replace macro quantile_of(figure, share) as quantile_cont(figure, share);
-- Chance of j among n under a beta-binomial law with the given alpha and beta.
create or replace macro beta_binomial_chance(j, n, alpha, beta) as
  exp(lgamma(n + 1) - lgamma(j + 1) - lgamma(n - j + 1)
    + lgamma(j + alpha) + lgamma(n - j + beta) - lgamma(n + alpha + beta)
    + lgamma(alpha + beta) - lgamma(alpha) - lgamma(beta));
-- Upper tail of the standard normal law for z of 0 or more: Hart (1968) as arranged by West (2005), to double precision.
create or replace macro normal_upper_tail(z) as
  case when z < 7.07106781186547 then
    exp(-z * z / 2)
      * ((((((0.0352624965998911e0 * z + 0.700383064443688e0) * z + 6.37396220353165e0) * z + 33.912866078383e0) * z
        + 112.079291497871e0) * z + 221.213596169931e0) * z + 220.206867912376e0)
      / (((((((0.0883883476483184e0 * z + 1.75566716318264e0) * z + 16.064177579207e0) * z + 86.7807322029461e0) * z
        + 296.564248779674e0) * z + 637.333633378831e0) * z + 793.826512519948e0) * z + 440.413735824752e0)
  else
    exp(-z * z / 2) / (z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65e0))))) / 2.506628274631e0
  end;
create or replace macro normal_tail(z) as case when z >= 0 then normal_upper_tail(z) else 1 - normal_upper_tail(-z) end;
-- The z that leaves p above it, p between 0 and 1: Acklam's (2003) rational approximation, relative error under 1.2e-9.
create or replace macro normal_far_z(p) as
  -(((((-7.784894002430293e-03 * p - 3.223964580411365e-01) * p - 2.400758277161838e0) * p - 2.549732539343734e0) * p
    + 4.374664141464968e0) * p + 2.938163982698783e0)
  / ((((7.784695709041462e-03 * p + 3.224671290700398e-01) * p + 2.445134137142996e0) * p + 3.754408661907416e0) * p + 1);
create or replace macro normal_near_z(q) as
  (((((-3.969683028665376e+01 * q * q + 2.209460984245205e+02) * q * q - 2.759285104469687e+02) * q * q + 1.383577518672690e+02) * q * q
    - 3.066479806614716e+01) * q * q + 2.506628277459239e0) * q
  / (((((-5.447609879822406e+01 * q * q + 1.615858368580409e+02) * q * q - 1.556989798598866e+02) * q * q + 6.680131188771972e+01) * q * q
    - 1.328068155288572e+01) * q * q + 1);
create or replace macro normal_z(p) as
  case
    when p < 0.02425 then normal_far_z(sqrt(-2 * ln(p)))
    when p > 0.97575 then -normal_far_z(sqrt(-2 * ln(1 - p)))
    else normal_near_z(0.5e0 - p)
  end;
-- The figure of a record, or of records added up, that a measure names; every figure of int_record in its order.
create or replace macro record_figure(name, records, days, hours, session_hours, expected, present, words, pages, score, amount) as
  case name
    when 'count' then records
    when 'days' then days
    when 'hours' then hours
    when 'session_hours' then session_hours
    when 'expected' then expected
    when 'present' then present
    when 'words' then words
    when 'pages' then pages
    when 'score' then score
    when 'returned' then present
    when 'votes' then amount
    when 'submitted' then amount
    when 'events' then amount
    when 'clear' then case when amount = 0 then 1 when amount > 0 then 0 end
  end;
-- A figure as people write it: without the noughts that its type adds behind the point.
create or replace macro plain_text_of(figure) as
  case when position('.' in figure::varchar) > 0 then rtrim(rtrim(figure::varchar, '0'), '.') else figure::varchar end;
-- One JSON object of two; keys whose value is null in the second are left out.
create or replace macro json_joined(first, second) as json_merge_patch(first, second);
-- The key of a record as one text: with the person where the dataset's key has one beside it.
create or replace macro record_key(dataset, record_id, person_id) as
  case
    when person_id = '' or dataset in ('documents', 'ballots', 'awards', 'deeds', 'incidents', 'points', 'decisions') then record_id
    else record_id || '/' || person_id
  end;
-- The key of a claim or a score as one text, without the person whose it is: record_key adds him.
create or replace macro claim_key(measure, item, subject_type, subject_id, period) as
  measure || '/' || item || '/' || period || case when subject_type = 'unit' then '/' || subject_id else '' end;
create or replace macro score_key(system_id, indicator_id, subject_type, subject_id, period, assessor) as
  system_id || '/' || indicator_id || '/' || subject_type || '/' || period || '/' || assessor || case when subject_type = 'unit' then '/' || subject_id else '' end;
-- Sessions of these types have guests who stand on no roster of the unit.
create or replace macro has_guests(session_type) as session_type in ('joint', 'lecture', 'report_meeting', 'competition');
-- Whether a text says 每周一课 or the like: so many a week, not on which day; 每周一学习 names the day.
create or replace macro says_how_often(text, numeral) as
  text not like '%每周' || numeral || '学习%' and regexp_matches(text, '每周' || numeral || '[次课学讲题读测练考评天个小篇遍期文书句案]');
-- Letters and digits in lower case, nothing between them.
create or replace macro plain_letters_of(text) as lower(regexp_replace(text, '[^\p{L}\p{N}]+', '', 'g'));
-- A whole number of 64 bits, the same for the same text.
create or replace macro hash_of(text) as hash(text);
-- The characters of a text as numbers: hashing five of them takes a fraction of the time of a text of five characters.
create or replace macro codes_of(text) as list_transform(string_split(text, ''), lambda c: unicode(c));
create or replace macro hash_of_three(a, b, c) as hash(a, b, c);
create or replace macro hash_of_five(a, b, c, d, e) as hash(a, b, c, d, e);
-- How many of 63 bits are met when every hash has one: never more than the hashes that differ.
create or replace macro bits_met(hashed) as bit_count(bit_or(1::bigint << cast(hashed % 63 as integer)));
-- Seconds since 1970 of an instant.
create or replace macro epoch_of(instant) as epoch(instant);
-- A figure drawn into a range; its lower end where there is none.
create or replace macro bounded_between(figure, least, most) as case when figure > most then most when figure > least then figure else least end;
-- Which figures of records a rule looks at: those without contradicted records where its system leaves them out (upheld_system not null).
create or replace macro basis_looked_at(basis, upheld_system) as case when basis = 'evidence' and upheld_system is not null then 'upheld' else basis end;
-- The dataset that a row of int_record comes from: items of documents and options of ballots are rows beside their own.
create or replace macro counted_dataset_of(dataset) as case dataset when 'document_items' then 'documents' when 'ballot_options' then 'ballots' else dataset end;
-- The odds of a share on a log scale, six added to either side: with half a one, as is usual, the odds of a unit of whose people hardly anybody
-- is ever away jump by chance, and honest units stand out too often (of 28,593 unit-quarters 23 at p < .0001, with six 4, where 2.9 are due).
create or replace macro drawn_log_odds(part, whole) as ln((part + 6e0) / (whole - part + 6e0));
-- A level as people read it: back from the scale that it was computed on; log odds as the share of so many.
create or replace macro read_from_scale(scale, level, whole) as
  case scale
    when 'log' then exp(level)
    when 'log_plus_one' then exp(level) - 1
    when 'log_odds' then case when level is not null then bounded_between(((whole + 12e0) / (1 + exp(-level)) - 6) / whole, 0, 1) end
    else level
  end;

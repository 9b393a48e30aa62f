-- How cells become values. Each parse_ macro gives null for what it cannot read; the ordinary spelling is tried first,
-- the costly rest is evaluated only for cells that fail it.
-- No list of dashes: DuckDB would join it to every row. Nearly all cells sort before the first dash.
create or replace temp macro cell(x) as
  case when x < '–' then nullif(trim(x), '')
    when x = '—' or x = '——' or x = '－' or x = '－－' or x = '–' then null
    else nullif(trim(x), '') end;

create or replace temp macro half_width(x) as
  translate(x, '０１２３４５６７８９．，－＋％：／（）　', '0123456789.,-+%:/() ');

-- The lambdas name a result once where it is used again: a macro's arguments are copied, planning pays for each copy, and
-- what stands twice is computed for every row, even where a case would have spared it.
create or replace temp macro plain_number(x) as
  list_transform([half_width(x)], lambda h:
    case when regexp_full_match(h, '\s*[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?\s*%?\s*') then regexp_replace(h, '[,%\s]', '', 'g') end)[1];

create or replace temp macro whole(n) as case when n = trunc(n) then try_cast(n as integer) end;

create or replace temp macro parse_integer(x) as
  case when x is not null then
    coalesce(whole(try_cast(x as decimal(18, 4))), list_transform([try_cast(plain_number(x) as decimal(18, 4))], lambda n: whole(n))[1]) end;

create or replace temp macro parse_boolean(x) as
  case lower(half_width(x))
    when '1' then true when '0' then false when 'true' then true when 'false' then false
    when '是' then true when '否' then false when '有' then true when '无' then false
    when 'yes' then true when 'no' then false when 'y' then true when 'n' then false
    when '√' then true when '×' then false when '1.0' then true when '0.0' then false end;

-- Years outside this window are slips of the pen (0025-03-01) rather than dates.
create or replace temp macro plausible(t) as
  case when t >= timestamp '1900-01-01' and t < timestamp '2101-01-01' then t end;

-- Chinese and dotted dates, clock times in Chinese, in the shape that DuckDB reads.
create or replace temp macro plain_time(x) as
  regexp_replace(
    regexp_replace(
      regexp_replace(
        regexp_replace(
          regexp_replace(half_width(x), '^(\d{4})(\d{2})(\d{2})$', '\1-\2-\3'),
          '^\s*(\d{4})\s*[年.]\s*(\d{1,2})\s*[月.]\s*(\d{1,2})\s*[日号]?', '\1-\2-\3'),
        '(\d{1,2})\s*[时点]\s*(\d{1,2})?\s*分?\s*$', '\1:0\2'),
      ':0(\d{2})$', ':\1'),
    '\s*(Z|[+]0?8(:?00)?)$', '');

create or replace temp macro noon_time(x) as
  coalesce(
    try_strptime(regexp_replace(replace(replace(x, '下午', ' PM '), '上午', ' AM '), '^(\S+)\s+(AM|PM)\s+(\d+:\d+).*$', '\1 \3 \2'), '%Y-%m-%d %I:%M %p'),
    try_cast(replace(replace(x, '下午', ' '), '上午', ' ') as timestamp));

-- Workbooks count days from 1899-12-30; the fraction is the time of day.
create or replace temp macro serial_time(x) as
  case when regexp_full_match(x, '[2-7]\d{4}(\.\d+)?')
    then timestamp '1899-12-30' + to_seconds(round(try_cast(x as double) * 86400)) end;

create or replace temp macro slow_time(x) as
  coalesce(serial_time(x), list_transform([plain_time(x)], lambda t: coalesce(try_cast(t as timestamp), noon_time(t)))[1]);

-- quick is the cell as DuckDB casts it.
create or replace temp macro parse_timestamp(quick, x) as
  case when quick >= timestamp '1900-01-01' and quick < timestamp '2101-01-01' then quick
    when x is not null then list_transform([slow_time(x)], lambda t: plausible(t))[1] end;

-- Few years have a 53rd week; the 28th of December lies in the last.
create or replace temp macro is_period(x) as
  regexp_full_match(x, '(19|20)\d{2}(H[12]|Q[1-4]|B[1-6]|M(0[1-9]|1[0-2])|W(0[1-9]|[1-4]\d|5[0-3]))?')
  and (substr(x, 5) is distinct from 'W53' or week(make_date(try_cast(substr(x, 1, 4) as integer), 12, 28)) = 53);

-- 2025年 2025年第3季度 2025年三季度 2025年上半年 2025年3月 2025年第7周 2025-03 2025m7 2025 q3
create or replace temp macro plain_period(x) as
  regexp_replace(
    regexp_replace(
      regexp_replace(
        regexp_replace(
          regexp_replace(translate(upper(regexp_replace(half_width(x), '[\s年第度]', '', 'g')), '一二三四', '1234'), '^(\d{4})(\d{1,2})周$', '\1W\2'),
          '^(\d{4})上半$', '\1H1'),
        '^(\d{4})下半$', '\1H2'),
      '^(\d{4})-?Q?([1-4])季?$', '\1Q\2'),
    '^(\d{4})(?:[-/.]|M)?(\d{1,2})月?$', '\1M0\2');

create or replace temp macro parse_period(x) as
  case when is_period(x) then x
    else list_transform([plain_period(x)], lambda p:
      case when is_period(regexp_replace(p, '([MW])0(\d{2})$', '\1\2')) then regexp_replace(p, '([MW])0(\d{2})$', '\1\2')
        when is_period(regexp_replace(p, 'W(\d)$', 'W0\1')) then regexp_replace(p, 'W(\d)$', 'W0\1') end)[1] end;

create or replace temp macro parse_list(x) as
  array_to_string(list_filter(list_transform(string_split(replace(replace(x, '；', ';'), '、', ';'), ';'), lambda w: trim(w)), lambda w: w <> ''), ';');

-- 优秀:12;合格:3, also 优秀：12票、合格 3人. An option that stands twice, or one without a number, makes the cell unreadable.
create or replace temp macro count_pairs(x) as
  list_transform(
    string_split(parse_list(replace(half_width(x), ',', ';')), ';'),
    lambda w: regexp_extract(w, '^\s*([^:=\d]*[^:=\d\s])\s*[:=]?\s*(\d{1,9})\s*[票人张]?\s*$', ['choice', 'votes']));

create or replace temp macro parse_counts(x) as
  case when len(count_pairs(x)) > 0 and len(list_filter(count_pairs(x), lambda c: c.choice = '')) = 0
      and len(list_distinct(list_transform(count_pairs(x), lambda c: c.choice))) = len(count_pairs(x))
    then array_to_string(list_transform(count_pairs(x), lambda c: c.choice || ':' || c.votes::integer), ';') end;

-- The votes of a cell that parse_counts wrote.
create or replace temp macro counts_total(x) as
  list_sum(list_transform(string_split(x, ';'), lambda w: split_part(w, ':', 2)::integer));

-- First and last day of a period; weeks are ISO weeks.
create or replace temp macro period_start(p) as
  case substr(p, 5, 1)
    when 'H' then make_date(substr(p, 1, 4)::int, (substr(p, 6)::int - 1) * 6 + 1, 1)
    when 'Q' then make_date(substr(p, 1, 4)::int, (substr(p, 6)::int - 1) * 3 + 1, 1)
    when 'B' then make_date(substr(p, 1, 4)::int, (substr(p, 6)::int - 1) * 2 + 1, 1)
    when 'M' then make_date(substr(p, 1, 4)::int, substr(p, 6)::int, 1)
    when 'W' then cast(date_trunc('week', make_date(substr(p, 1, 4)::int, 1, 4)) as date) + (substr(p, 6)::int - 1) * 7
    else make_date(substr(p, 1, 4)::int, 1, 1) end;

create or replace temp macro period_end(p) as
  case substr(p, 5, 1)
    when 'H' then last_day(make_date(substr(p, 1, 4)::int, substr(p, 6)::int * 6, 1))
    when 'Q' then last_day(make_date(substr(p, 1, 4)::int, substr(p, 6)::int * 3, 1))
    when 'B' then last_day(make_date(substr(p, 1, 4)::int, substr(p, 6)::int * 2, 1))
    when 'M' then last_day(make_date(substr(p, 1, 4)::int, substr(p, 6)::int, 1))
    when 'W' then period_start(p) + 6
    else make_date(substr(p, 1, 4)::int, 12, 31) end;

-- The smallest month, quarter or year that holds both days; null across years.
create or replace temp macro covering_period(first_day, last_day) as
  case when year(first_day) <> year(last_day) then null
    when month(first_day) = month(last_day) then strftime(first_day, '%YM%m')
    when quarter(first_day) = quarter(last_day) then strftime(first_day, '%Y') || 'Q' || quarter(first_day)
    else strftime(first_day, '%Y') end;

-- Says how many days the month has, for a day that the calendar lacks.
create or replace temp macro lacking_day(x) as
  regexp_extract(plain_time(replace(x, '/', '-')), '^(\d{4})-(0?[1-9]|1[0-2])-(\d{1,2})', ['y', 'm', 'd']);

create or replace temp macro month_end(x) as
  case when lacking_day(x).d <> '' and try_cast(lacking_day(x).d as integer) > 28
    then last_day(make_date(try_cast(lacking_day(x).y as integer), try_cast(lacking_day(x).m as integer), 1)) end;

create or replace temp macro calendar_zh(x) as
  case when try_cast(lacking_day(x).d as integer) > day(month_end(x)) then strftime(month_end(x), '（%Y年') || month(month_end(x)) || '月只有' || day(month_end(x)) || '天）' else '' end;

create or replace temp macro calendar_en(x) as
  case when try_cast(lacking_day(x).d as integer) > day(month_end(x)) then strftime(month_end(x), ' (%B %Y has ') || day(month_end(x)) || ' days)' else '' end;

-- Takes out the rows with a cell longer than the limit. Characters are those of UTF-16, as in the other formats.
create or replace temp macro utf16_length(x) as length(x) + length(regexp_replace(x, '[\x{0000}-\x{FFFF}]', '', 'g'));
create or replace temp macro too_long(x, longest) as case when strlen(x) > longest and utf16_length(x) > longest then x end;
insert into {{table}}_ragged
select
  row_number, 'too_long', left(large, 200),
  '单元格有 ' || utf16_length(large) || ' 个字符，上限是 ' || $longest || '（settings.yaml 的 load.cell_characters）',
  'a cell has ' || utf16_length(large) || ' characters, the limit is ' || $longest || ' (load.cell_characters of settings.yaml)',
  row_json, 'error'
from (select rowid + 1 as row_number, coalesce({{too_long}}) as large, json_object({{row}}) as row_json from {{table}}) as landed
where large is not null;
delete from {{table}} where rowid + 1 in (select row_number from {{table}}_ragged where rule = 'too_long');

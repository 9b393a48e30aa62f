-- Says what is wrong with each bad cell, row and line of the file.
insert into rejection (load_id, row_number, column_name, value, rule, severity, message_zh, message_en, row_json)
select $load_id, row_number, column_name, value, rule, severity, message_zh, message_en, row_json
from (
  select row_number, null as column_name, value, rule, severity, message_zh, message_en, row_json
  from {{landing}}_ragged
  union all
  select row_number, '{{key_column}}', {{key_value}}, 'key', 'error',
    '与第 ' || first_row || ' 行的主键（{{key_labels}}）相同而内容不同，每个主键只能有一行',
    'has the key ({{key}}) of row ' || first_row || ' but says something else; a key may stand once',
    row_json
  from bad where first_row is not null
  {{findings}}
) as findings
order by row_number

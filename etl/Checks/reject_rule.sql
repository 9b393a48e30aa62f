  union all
  select row_number, '{{name}}', {{value}}, '{{rule}}', '{{severity}}', '{{zh}}', '{{en}}', row_json
  from bad
  where {{mask}} & {{bit}} <> 0

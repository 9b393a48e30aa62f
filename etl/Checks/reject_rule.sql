  -- The key stands in the row as it was understood (codes, not words), so that models can find what it speaks of.
  union all
  select row_number, '{{name}}', {{value}}, '{{rule}}', '{{severity}}', '{{zh}}', '{{en}}', json_merge_patch(row_json, json_object({{key_as_read}}))
  from bad
  where {{mask}} & {{bit}} <> 0

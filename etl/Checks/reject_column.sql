  union all
  select row_number, '{{name}}', raw_{{name}}, rule, '{{severity}}',
    case rule
      when 'required' then '缺少“{{label}}”，此列必填'
      when 'range' then '“' || raw_{{name}} || '”超出范围，“{{label}}”应{{range_zh}}'
      when 'reference' then '“' || raw_{{name}} || '”没有登记在“{{known_zh}}”中' || coalesce('，最接近的是“' || nearest_word || '”', '')
      when 'code' then '“' || raw_{{name}} || '”不在“{{label}}”的代码表内' || coalesce('，最接近的是“' || nearest_word || '”', '')
      else '“' || raw_{{name}} || '”不是有效的{{type_zh}}，应写成 {{right}}' || {{hint_zh}} end,
    case rule
      when 'required' then '{{name}} is missing and must be given'
      when 'range' then '"' || raw_{{name}} || '" is out of range, {{name}} must be {{range_en}}'
      when 'reference' then '"' || raw_{{name}} || '" is not known among {{known_en}}' || coalesce(', the nearest is "' || nearest_word || '"', '')
      when 'code' then '"' || raw_{{name}} || '" is not in the code list of {{name}}' || coalesce(', the nearest is "' || nearest_word || '"', '')
      else '"' || raw_{{name}} || '" is not {{type_en}}, write it as {{right}}' || {{hint_en}} end,
    -- As for the rules between columns, a model must find what a figure out of range speaks of.
    case rule when 'range' then json_merge_patch(row_json, json_object({{key_as_read}})) else row_json end
  from (
    select bad.*, nearest.word as nearest_word,
      case
        when raw_{{name}} is null then 'required'
        when {{is_unread}} then '{{type_rule}}'
        when {{is_out_of_range}} then 'range'
        else 'reference' end as rule
    from bad
    -- Of equally near words the first, so that the same file always gets the same answer.
    left join (
      select asked_for, min({'far': levenshtein(lower(known.word), lower(asked_for)), 'word': known.word}).word as word
      from (select distinct raw_{{name}} as asked_for from bad where {{mask}} & {{bit}} <> 0 limit 500) as asked
      cross join ({{words}}) as known
      group by asked_for
    ) as nearest on nearest.asked_for = bad.raw_{{name}}
    where {{mask}} & {{bit}} <> 0
  ) as explained

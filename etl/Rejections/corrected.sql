-- Rows of a workbook of rejections answer the rejections that they were made from: those are dealt with, whatever came of the new rows.
update rejection set severity = 'corrected'
where severity = 'error' and exists (
  select 1
  from {{landing}} as landed
  join load_run on load_run.load_id = try_cast(split_part(landed.{{load}}, ':', 1) as bigint)
    and starts_with(load_run.sha256, split_part(landed.{{load}}, ':', 2)) and length(split_part(landed.{{load}}, ':', 2)) = 12
  where rejection.load_id = load_run.load_id and rejection.row_number = try_cast(landed.{{row}} as bigint))

-- Rows of current loads with something to mend, each with all that was found in it and the row as it was written.
select
  load_run.dataset, load_run.load_id, load_run.sha256, load_run.file, load_run.sheet, rejection.row_number,
  list(rejection.column_name) filter (where rejection.severity = 'error' and rejection.column_name is not null) as bad_columns,
  list(rejection.column_name) filter (where rejection.severity = 'warning' and rejection.column_name is not null) as remarked_columns,
  string_agg(rejection.message_zh, '；' order by rejection.severity, rejection.column_name) as reason_zh,
  string_agg(rejection.message_en, '; ' order by rejection.severity, rejection.column_name) as reason_en,
  cast(min_by(rejection.row_json, rejection.severity) as varchar) as row_json
from rejection
join load_run on load_run.load_id = rejection.load_id
where case when $load is null then load_run.is_current else load_run.load_id = $load end and rejection.severity in ('error', if($warnings, 'warning', 'error')) and ($file is null or contains(load_run.file, $file))
group by load_run.dataset, load_run.load_id, load_run.sha256, load_run.file, load_run.sheet, rejection.row_number
order by load_run.dataset, load_run.load_id, rejection.row_number

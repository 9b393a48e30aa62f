-- Errors and warnings of current loads, in the order of the files.
select
  load_run.load_id, load_run.dataset, load_run.file, load_run.sheet, rejection.row_number, rejection.column_name, rejection.value,
  rejection.rule, rejection.severity, rejection.message_zh, rejection.message_en
from rejection
join load_run on load_run.load_id = rejection.load_id
where case when $load is null then load_run.is_current else load_run.load_id = $load end and rejection.severity in ('error', if($warnings, 'warning', 'error')) and ($file is null or contains(load_run.file, $file))
order by load_run.load_id, rejection.row_number, rejection.severity, rejection.column_name

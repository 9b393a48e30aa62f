-- One line a dataset: files and rows of current loads, and what was replaced or refused.
select
  coalesce(dataset, '') as dataset,
  count(*) filter (where is_current) as files,
  count(*) filter (where not is_current and refused is null) as superseded,
  count(*) filter (where refused is not null) as refused,
  coalesce(sum(rows_read) filter (where is_current), 0)::bigint as rows_read,
  coalesce(sum(rows_accepted) filter (where is_current), 0)::bigint as rows_accepted,
  coalesce(sum(rows_rejected) filter (where is_current), 0)::bigint as rows_rejected,
  coalesce(sum(rows_duplicate) filter (where is_current), 0)::bigint as rows_duplicate,
  max(loaded_at) as loaded_at
from load_run
group by dataset
order by dataset

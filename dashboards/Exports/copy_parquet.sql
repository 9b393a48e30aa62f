-- The rows of an export as Parquet, with what is said of them.
copy (
select {{columns}}
from (
{{query}}
) as q
) to '{{path}}' (format parquet, compression zstd, kv_metadata {provenance: $provenance})

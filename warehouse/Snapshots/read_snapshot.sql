select
  number, published_at as PublishedAt, horizon, loads, rows_read as RowsRead, rows_accepted as RowsAccepted,
  rows_rejected as RowsRejected, rows_duplicate as RowsDuplicate, units, scores, flags
from snapshot

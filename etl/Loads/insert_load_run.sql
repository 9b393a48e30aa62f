insert into load_run (load_id, file, sheet, dataset, unit_id, period, sha256, loaded_at, rows_read, rows_accepted,
  rows_rejected, rows_duplicate, supersedes, is_current, refused, message_zh, message_en, scope_unit_id)
values ($LoadId, $File, $Sheet, $Dataset, $UnitId, $Period, $Sha256, $LoadedAt, $RowsRead, $RowsAccepted,
  $RowsRejected, $RowsDuplicate, $Supersedes, $Refused is null, $Refused, $MessageZh, $MessageEn, $ScopeUnitId)

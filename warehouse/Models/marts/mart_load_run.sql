-- mart_load_run: one file, or one sheet of a workbook, that was loaded or refused
-- grain:   load_id
-- inputs:  load_run
-- source:  design.md section 5: rows_read = rows_accepted + rows_rejected + rows_duplicate
-- columns: load_id         1, 2, 3 … in the order of loading
--          file            file name as given
--          sheet           worksheet, null for a plain file
--          dataset         units, members, sessions …; null when the file was refused as a whole
--          unit_id         the only unit the file speaks of, null when of several
--          period          smallest period that covers its dated rows
--          sha256          hash of the bytes
--          loaded_at       when the load was committed, UTC
--          rows_read       records under the header
--          rows_accepted   rows that stand in the warehouse
--          rows_rejected   rows with at least one error
--          rows_duplicate  rows equal to an accepted row of the same file
--          supersedes      earlier load that this one replaces
--          is_current      false once a later file superseded it
--          refused         rule that refused the whole file, null when loaded
--          message_zh      why it was refused, Chinese
--          message_en      why it was refused, English
--          scope_unit_id   unit that the load was kept to, itself and those below; null when of all units
select
  r.load_id, r.file, r.sheet, r.dataset, r.unit_id, r.period, r.sha256, r.loaded_at, r.rows_read, r.rows_accepted, r.rows_rejected,
  r.rows_duplicate, r.supersedes, r.is_current, r.refused, r.message_zh, r.message_en, r.scope_unit_id
from load_run as r
order by r.load_id

-- load_run: one row a file (a sheet of a workbook) that was loaded; rows_read = accepted + rejected + duplicate
create table if not exists load_run (
  load_id bigint,
  file varchar,
  sheet varchar,
  dataset varchar,
  unit_id varchar,
  period varchar,
  sha256 varchar,
  loaded_at timestamp,
  rows_read bigint,
  rows_accepted bigint,
  rows_rejected bigint,
  rows_duplicate bigint,
  supersedes bigint,
  is_current boolean,
  refused varchar,
  message_zh varchar,
  message_en varchar,
  scope_unit_id varchar,
  primary key (load_id)
);
-- Warehouses made before loads could be kept to a unit.
alter table load_run add column if not exists scope_unit_id varchar;
comment on table load_run is 'one row a file (a sheet of a workbook) that was loaded; rows_read = accepted + rejected + duplicate';
comment on column load_run.load_id is '1, 2, 3 … in the order of loading';
comment on column load_run.file is 'file name as given, path from the folder that was loaded';
comment on column load_run.sheet is 'worksheet, null for a plain file';
comment on column load_run.dataset is 'units, members, sessions …; null when the file was refused as a whole';
comment on column load_run.unit_id is 'the only unit the file speaks of, null when it speaks of several';
comment on column load_run.period is 'the smallest period (month, quarter, year) that covers its dated rows, null when undated';
comment on column load_run.sha256 is 'hash of the bytes; the same hash and sheet is never loaded twice';
comment on column load_run.loaded_at is 'when the load was committed, UTC';
comment on column load_run.rows_read is 'records under the header';
comment on column load_run.rows_accepted is 'rows that stand in stg_';
comment on column load_run.rows_rejected is 'rows with at least one error';
comment on column load_run.rows_duplicate is 'rows equal to an accepted row of the same file and key';
comment on column load_run.supersedes is 'the earlier load_id of the same unit, dataset and period, null if none';
comment on column load_run.is_current is 'false once a later file superseded it; facts read current loads only';
comment on column load_run.refused is 'rule that refused the whole file (empty, unreadable, missing_column …), null when loaded';
comment on column load_run.message_zh is 'why it was refused, Chinese';
comment on column load_run.message_en is 'why it was refused, English';
comment on column load_run.scope_unit_id is 'the unit that the load was kept to, itself and those below; null when rows of all units might come in';

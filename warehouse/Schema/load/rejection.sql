-- rejection: one row an error or warning of a file; a row may have several
create table if not exists rejection (
  load_id bigint,
  row_number bigint,
  column_name varchar,
  value varchar,
  rule varchar,
  severity varchar,
  message_zh varchar,
  message_en varchar,
  row_json json
);
comment on table rejection is 'one row an error or warning of a file; a row may have several';
comment on column rejection.load_id is 'the load run';
comment on column rejection.row_number is 'record number, null for an error of the whole file';
comment on column rejection.column_name is 'column of the dataset, null when it is the row as a whole';
comment on column rejection.value is 'the cell as it was written';
comment on column rejection.rule is 'required, type, range, code, key, reference, cross_field, score_out_of_range …';
comment on column rejection.severity is 'error (the row was rejected), corrected (it was rejected and came back in a workbook of rejections), warning (it was kept, or is no row: a line of totals or notes)';
comment on column rejection.message_zh is 'what is wrong and what would be right, Chinese';
comment on column rejection.message_en is 'the same in English';
comment on column rejection.row_json is 'the whole row as text, by dataset column';

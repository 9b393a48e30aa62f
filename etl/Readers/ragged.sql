-- Rows that do not fit the header: they are counted and rejected, never padded or cut.
create or replace temp table {{table}}_ragged (row_number bigint, rule varchar, value varchar, message_zh varchar, message_en varchar, row_json varchar)

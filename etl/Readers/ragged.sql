-- Rows that do not fit the header: they are counted and rejected (error), never padded or cut; lines that are no rows at all are only noted (warning).
create or replace temp table {{table}}_ragged (row_number bigint, rule varchar, value varchar, message_zh varchar, message_en varchar, row_json varchar, severity varchar)

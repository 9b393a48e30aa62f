-- Tables for rows that are appended one by one, and for those that do not fit the header.
create or replace temp table {{table}} ({{columns}}, row_number bigint)
